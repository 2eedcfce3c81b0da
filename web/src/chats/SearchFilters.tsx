import { useText } from '../text/LanguageProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { TypedDateField } from '../ui/TypedDateField.tsx';
import { isBackwards, NO_SEARCH, type Search } from './addresses.ts';
import styles from './SearchFilters.module.css';
import { chatsText } from './text.ts';
import type { ChatSummary } from './useChats.ts';
import { useSenders } from './useSenders.ts';

type Props = {
  search: Search;
  chats: readonly ChatSummary[];
  onChange: (some: Partial<Search>) => void;
};

/** In which chat, by whom, and when. */
export function SearchFilters({ search, chats, onChange }: Props) {
  const words = useText(chatsText);
  const senders = useSenders(search.chat || undefined);
  const filtered = Boolean(search.chat || search.sender || search.from || search.to);
  return (
    <fieldset className={styles.filters}>
      <legend className={styles.legend}>{words.filters}</legend>
      <Select
        label={words.chat}
        value={search.chat}
        options={options(
          words.allChats,
          chats.map(({ chat }) => chat),
          search.chat,
        )}
        onChange={(chat) => onChange({ chat, sender: '' })}
      />
      <Select
        label={words.sender}
        value={search.sender}
        options={options(words.everybody, senders, search.sender)}
        onChange={(sender) => onChange({ sender })}
      />
      <TypedDateField
        label={words.from}
        value={search.from}
        onChange={(from) => onChange({ from })}
      />
      <TypedDateField
        label={words.to}
        value={search.to}
        {...(isBackwards(search) ? { error: words.backwards } : {})}
        onChange={(to) => onChange({ to })}
      />
      {filtered && (
        <Button
          tone="quiet"
          icon="close"
          className={styles.clear}
          onClick={() => onChange({ ...NO_SEARCH, search: search.search })}
        >
          {words.clearFilters}
        </Button>
      )}
    </fieldset>
  );
}

/** With the chosen one, even if it is not known (any more). */
function options(all: string, names: readonly string[], chosen: string) {
  const known = chosen === '' || names.includes(chosen) ? names : [chosen, ...names];
  return [{ value: '', label: all }, ...known.map((name) => ({ value: name, label: name }))];
}
