/** What this browser remembers of a person; how they like the app to look is no secret. */
const PERSONAL = ['homelake.me'];

/** That somebody left, which the page that is loaded anew tells. */
const LEFT = 'homelake.left';

/**
 * Leaves nothing of one person to the next: what the browser remembers, the address with the name
 * of a chat in it, and, since the page is loaded anew, all that its memory holds.
 */
export function leaveForGood(): void {
  try {
    for (const key of PERSONAL) {
      localStorage.removeItem(key);
    }
    sessionStorage.clear();
    sessionStorage.setItem(LEFT, 'yes');
  } catch {
    // A browser that remembers nothing has nothing to forget.
  }
  location.replace('/');
}

/** Whether this page was loaded because somebody signed out; says so once. */
export function hasJustLeft(): boolean {
  try {
    const left = sessionStorage.getItem(LEFT) !== null;
    sessionStorage.removeItem(LEFT);
    return left;
  } catch {
    return false;
  }
}
