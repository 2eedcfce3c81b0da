/** Dialogs may be above each other. */
let locks = 0;

/**
 * Keeps the page from scrolling, and as wide as it is without its scrollbar, whose place would stay
 * bright beside what is above the page. Gives what ends that.
 */
export function lockPage(): () => void {
  locks += 1;
  if (locks === 1) {
    const { style, clientWidth } = document.documentElement;
    const bar = `${window.innerWidth - clientWidth}px`;
    style.overflow = 'hidden';
    style.scrollbarGutter = 'auto';
    style.setProperty('--hidden-scrollbar', bar);
    document.body.style.paddingInlineEnd = bar;
  }
  return () => {
    locks -= 1;
    if (locks === 0) {
      const { style } = document.documentElement;
      style.overflow = '';
      style.scrollbarGutter = '';
      style.removeProperty('--hidden-scrollbar');
      document.body.style.paddingInlineEnd = '';
    }
  };
}
