import { Link } from 'react-router';
import { useText } from '../text/LanguageProvider.tsx';
import { Name } from '../ui/Name.tsx';
import { type Area, addressOf } from './areas.ts';
import styles from './Crumbs.module.css';
import { filesText } from './text.ts';

type Props = { area: Area; prefix: string };

/** The way to a folder, each step a link. */
export function Crumbs({ area, prefix }: Props) {
  const words = useText(filesText);
  // The last part is what is behind the slash at the end.
  const parts = prefix.slice(area.prefix.length).split('/').slice(0, -1);
  const steps = [
    { name: words.start, to: '/files' },
    { name: words.areas[area.name].title, to: addressOf(area.prefix) },
    ...parts.map((part, index) => ({
      name: part || '/',
      to: addressOf(`${area.prefix}${parts.slice(0, index + 1).join('/')}/`),
    })),
  ].slice(0, -1);
  return (
    <nav aria-label={words.crumbs} className={styles.crumbs}>
      <ol>
        {steps.map((step) => (
          <li key={step.to}>
            <Link to={step.to}>
              <Name>{step.name}</Name>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
