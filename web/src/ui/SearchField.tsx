import { useId, useRef } from 'react';
import { useText } from '../text/LanguageProvider.tsx';
import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import styles from './SearchField.module.css';
import { uiText } from './text.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

type Props = {
  /** What is searched; shown in the empty field, too. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** On Enter. */
  onSubmit?: () => void;
};

/** A field to search with, and a button that empties it. */
export function SearchField({ label, value, onChange, onSubmit }: Props) {
  const words = useText(uiText);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    // biome-ignore lint/a11y/useSemanticElements: jsdom does not know the search element yet.
    <form
      role="search"
      aria-label={label}
      className={styles.search}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit?.();
      }}
    >
      <label htmlFor={id} className={styles.icon}>
        <Icon name="search" />
        <VisuallyHidden>{label}</VisuallyHidden>
      </label>
      <input
        ref={input}
        id={id}
        type="search"
        className={styles.input}
        placeholder={label}
        value={value}
        autoComplete="off"
        enterKeyHint="search"
        onChange={(event) => onChange(event.target.value)}
      />
      {value !== '' && (
        <IconButton
          icon="close"
          label={words.clear}
          onClick={() => {
            onChange('');
            input.current?.focus();
          }}
        />
      )}
    </form>
  );
}
