import { defineStorage } from '@aws-amplify/backend';
import { SHOWN, UPLOADED } from './areas.js';

/** The lake's bucket, and what those who are signed in may do there. Guests may do nothing. */
export const storage = defineStorage({
  name: 'lake',
  versioned: true,
  access: (allow) => ({
    ...rules(UPLOADED, allow.authenticated.to(['read', 'write', 'delete'])),
    ...rules(SHOWN, allow.authenticated.to(['read'])),
  }),
});

function rules<Rule>(prefixes: readonly string[], rule: Rule) {
  return Object.fromEntries(prefixes.map((prefix) => [`${prefix}*`, [rule]]));
}
