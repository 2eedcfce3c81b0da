// What `amplify_outputs.json` says of a deployed backend.

/** Something is wrong with what was given. It names every mistake, not the first. */
export class OutputsError extends Error {
  /** @param {readonly string[]} mistakes */
  constructor(mistakes) {
    super(mistakes.join('\n'));
    this.name = 'OutputsError';
    this.mistakes = mistakes;
  }
}

/**
 * What each of these names must look like: a file of another backend, or of one that failed half
 * way, is refused here rather than by Terraform or in somebody's browser.
 *
 * @type {Readonly<Record<string, RegExp>>}
 */
const NEEDED = {
  version: /^1(\.\d+)?$/,
  'auth.aws_region': /^[a-z]{2}(-[a-z]+)+-\d$/,
  'auth.user_pool_id': /^[a-z]{2}(-[a-z]+)+-\d_\w+$/,
  'auth.user_pool_client_id': /^\w+$/,
  'auth.identity_pool_id': /^[a-z]{2}(-[a-z]+)+-\d:[-0-9a-f]+$/,
  'storage.aws_region': /^[a-z]{2}(-[a-z]+)+-\d$/,
  'storage.bucket_name': /^[a-z0-9][-.a-z0-9]{1,61}[a-z0-9]$/,
  'custom.user_pool_arn': /^arn:aws[-a-z]*:cognito-idp:[-a-z0-9]+:\d{12}:userpool\/\w+(-\w+)*$/,
  'custom.bucket_arn': /^arn:aws[-a-z]*:s3:::[-.a-z0-9]+$/,
  'custom.authenticated_role_arn': /^arn:aws[-a-z]*:iam::\d{12}:role\/[\w+=,.@/-]+$/,
  'custom.sign_up': /^(closed|listed)$/,
};

/**
 * @typedef {object} Outputs
 * @property {string} version
 * @property {Record<string, unknown> & { aws_region: string, user_pool_id: string,
 *   user_pool_client_id: string, identity_pool_id: string }} auth
 * @property {{ aws_region: string, bucket_name: string }} storage
 * @property {{ user_pool_arn: string, bucket_arn: string, authenticated_role_arn: string,
 *   origins: string[], sign_up: 'closed' | 'listed' }} custom
 */

/**
 * Reads the file's text, or throws an {@link OutputsError}.
 *
 * @param {string} text
 * @returns {Outputs}
 */
export function parseOutputs(text) {
  let content;
  try {
    content = JSON.parse(text);
  } catch (e) {
    throw new OutputsError([`not JSON: ${/** @type {Error} */ (e).message}`]);
  }
  const mistakes = Object.entries(NEEDED).flatMap(([path, form]) => mistakeAt(content, path, form));
  const origins = valueAt(content, 'custom.origins');
  if (!Array.isArray(origins) || origins.length === 0 || !origins.every((o) => isText(o))) {
    mistakes.push('custom.origins is missing');
  }
  if (mistakes.length > 0) {
    throw new OutputsError(mistakes);
  }
  return content;
}

/**
 * @param {unknown} content
 * @param {string} path
 * @param {RegExp} form
 */
function mistakeAt(content, path, form) {
  const value = valueAt(content, path);
  if (value === undefined) {
    return [`${path} is missing`];
  }
  return typeof value === 'string' && form.test(value)
    ? []
    : [`${path} cannot be right: ${JSON.stringify(value)}`];
}

/**
 * @param {unknown} content
 * @param {string} path
 * @returns {unknown}
 */
function valueAt(content, path) {
  return path
    .split('.')
    .reduce(
      (value, name) => (value !== null && typeof value === 'object' ? Reflect.get(value, name) : undefined),
      content,
    );
}

/** @param {unknown} value */
function isText(value) {
  return typeof value === 'string' && value !== '';
}
