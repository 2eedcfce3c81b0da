import { useNavigate } from 'react-router';
import { useFormats, useText } from '../text/LanguageProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { TypedDateField } from '../ui/TypedDateField.tsx';
import { uiText } from '../ui/text.ts';
import styles from './DayNavigation.module.css';
import { dayText } from './text.ts';
import { useNeighbours } from './useNeighbours.ts';

type Props = { day: string };

/** To the days before and after that have something, and to any other. */
export function DayNavigation({ day }: Props) {
  const words = useText(dayText);
  const shared = useText(uiText);
  const formats = useFormats();
  const navigate = useNavigate();
  const { previous, next } = useNeighbours(day);
  return (
    <nav className={styles.navigation} aria-label={words.day}>
      {previous ? (
        <ButtonLink to={`/day/${previous}`} icon="left">
          {words.previous(formats.shortDay(previous))}
        </ButtonLink>
      ) : (
        <Button icon="left" disabled busy={previous === undefined}>
          {previous === undefined ? shared.loading : words.noPrevious}
        </Button>
      )}
      <TypedDateField
        waits
        label={words.day}
        hideLabel
        value={day}
        onChange={(date) => void navigate(`/day/${date}`)}
      />
      {next ? (
        <ButtonLink to={`/day/${next}`} className={styles.next} icon="right">
          {words.next(formats.shortDay(next))}
        </ButtonLink>
      ) : (
        <Button className={styles.next} icon="right" disabled busy={next === undefined}>
          {next === undefined ? shared.loading : words.noNext}
        </Button>
      )}
    </nav>
  );
}
