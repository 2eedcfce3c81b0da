/** Light, dark, or as the machine is set. */
export const THEMES = ['system', 'light', 'dark'] as const;

/** A choice of theme. */
export type Theme = (typeof THEMES)[number];

const KEY = 'homelake.theme';

/** What was chosen in this browser. */
export function rememberedTheme(): Theme {
  try {
    const kept = localStorage.getItem(KEY);
    return THEMES.find((theme) => theme === kept) ?? 'system';
  } catch {
    return 'system';
  }
}

/** Shows a theme and remembers it. */
export function chooseTheme(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // A browser may refuse to keep anything; then it lasts until the page is left.
  }
  applyTheme(theme);
}

/** Shows a theme. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = theme;
  }
}
