import { Link } from 'react-router';
import { useText } from '../text/LanguageProvider.tsx';
import { type Area, addressOf } from './areas.ts';
import styles from './Crumbs.module.css';
import { filesText } from './text.ts';

type Props = { area: Area; prefix: string };

/** The way to a folder, each step a link. */
export function Crumbs({ area, prefix }: Props) {
  const words = useText(filesText);
  const parts = prefix.slice(area.prefix.length).split('/').filter(Boolean);
  const steps = [
    { name: words.start, to: '/files' },
    { name: words.areas[area.name].title, to: addressOf(area.prefix) },
    ...parts.map((name, index) => ({
      name,
      to: addressOf(`${area.prefix}${parts.slice(0, index + 1).join('/')}/`),
    })),
  ].slice(0, -1);
  return (
    <nav aria-label={words.crumbs} className={styles.crumbs}>
      <ol>
        {steps.map((step) => (
          <li key={step.to}>
            <Link to={step.to}>{step.name}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
