import { describe } from 'vitest';
import { lookAt } from '../harness/lookAt.ts';
import { story } from '../harness/story.ts';
import { PAGES } from '../pages.ts';

describe('all pages', () => {
  for (const shown of PAGES) {
    story(
      `${shown.name} can be read by everybody, on all screens`,
      { signedIn: !shown.outside },
      (visitor) => lookAt(visitor, shown),
    );
  }
});
