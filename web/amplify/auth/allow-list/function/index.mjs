// Cognito asks this before it makes an account. Plain JavaScript: what is tested is what runs.

const listed = new Set((process.env.SIGN_UP_EMAILS ?? '').split(',').filter((email) => email !== ''));

/**
 * Lets those sign up whose address is listed, and whom the owner adds. Whoever is let in must still
 * confirm the address: nothing is confirmed here. Says the same to everybody who is refused.
 *
 * @param {{ triggerSource: string, request: { userAttributes: Record<string, string | undefined> } }} event
 */
export async function handler(event) {
  if (!isAllowed(event)) {
    throw new Error('This lake is private. Ask its owner to let you in.');
  }
  return event;
}

/** @param {Parameters<typeof handler>[0]} event */
function isAllowed({ triggerSource, request }) {
  if (triggerSource === 'PreSignUp_AdminCreateUser') {
    return true;
  }
  const email = request.userAttributes.email ?? '';
  // In lower case some letters become others: a Kelvin sign an ASCII k. Such an address is another one.
  const isPlain = /^[\x21-\x7e]+$/.test(email);
  return triggerSource === 'PreSignUp_SignUp' && isPlain && listed.has(email.toLowerCase());
}
