import { factIcon } from './factIcons.ts';

type Props = { name: string };

/** The icon of a fact; its words stand beside it. */
export function FactIcon({ name }: Props) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={factIcon(name)} />
    </svg>
  );
}
