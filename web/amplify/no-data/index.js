export function defineData() {
  throw new Error('homelake has no GraphQL: take the override out of web/amplify/package.json for it');
}
