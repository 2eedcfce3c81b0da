import { describe, expect } from 'vitest';
import { story } from '../harness/story.ts';

describe('a story', () => {
  story('notes what is thrown and complained of', { signedIn: false }, async (visitor) => {
    const { page } = visitor;
    await visitor.open('/', 'homelake');
    await page.evaluate(() => {
      console.error('a complaint');
      setTimeout(() => {
        throw new Error('a surprise');
      });
    });
    await page.waitForTimeout(200);

    const noted = () => visitor.requireNoProblems();
    expect(noted).toThrow(/a complaint.*a surprise|a surprise.*a complaint/s);
    expect(noted).not.toThrow();
  });

  story('notes what its page may not load', { signedIn: false }, async (visitor) => {
    const { page } = visitor;
    await visitor.open('/', 'homelake');
    await page.evaluate(() => {
      document.body.append(Object.assign(new Image(), { src: 'https://elsewhere.example/x.png' }));
    });
    await page.waitForTimeout(200);

    expect(() => visitor.requireNoProblems()).toThrow(/CSP: img-src/);
  });

  story('finds what cannot be read', { signedIn: false }, async (visitor) => {
    await visitor.open('/', 'homelake');
    await visitor.page.evaluate(() => {
      document.querySelector('main')?.insertAdjacentHTML('beforeend', '<button></button>');
    });

    await expect(visitor.requireAccessible()).rejects.toThrow(/button-name/);
  });
});
