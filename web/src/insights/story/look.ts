/** Colours and letters, as the reader sees them. */
export interface Look {
  paper: string;
  top: string;
  bottom: string;
  ink: string;
  soft: string;
  accent: string;
  text: string;
  heading: string;
}

/** Colours and letters of an element, in its theme. */
export function lookOf(element: Element): Look {
  const probe = element.appendChild(document.createElement('span'));
  const style = getComputedStyle(probe);
  const colour = (token: string) => {
    probe.style.color = `var(--${token})`;
    return style.color;
  };
  const letters = (token: string) => {
    probe.style.fontFamily = `var(--${token})`;
    return style.fontFamily;
  };
  const look: Look = {
    paper: colour('surface'),
    top: colour('accent-soft'),
    bottom: colour('warn-soft'),
    ink: colour('ink'),
    soft: colour('ink-soft'),
    accent: colour('accent'),
    text: letters('font'),
    heading: letters('font-heading'),
  };
  probe.remove();
  return look;
}
