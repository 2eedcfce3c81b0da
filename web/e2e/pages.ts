/** A page that is checked with axe and photographed in both themes, wide and on a phone. */
export interface PageToShow {
  /** Of its pictures. */
  name: string;
  address: string;
  heading: string;
  /** Nobody is signed in. */
  outside?: boolean;
}

/** All pages. A page that is built adds what it can show besides. */
export const PAGES: readonly PageToShow[] = [
  { name: 'sign-in', address: '/', heading: 'homelake', outside: true },
  { name: 'photos', address: '/photos', heading: 'Photos' },
  { name: 'chats', address: '/chats', heading: 'Chats' },
  { name: 'insights', address: '/insights?range=all', heading: 'Insights' },
  { name: 'files', address: '/files', heading: 'Files' },
  { name: 'not-found', address: '/nowhere', heading: 'Nothing here' },
];
