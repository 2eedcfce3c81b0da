import { Link } from 'react-router';
import { Icon, type IconName } from '../ui/Icon.tsx';
import styles from './PlaceCard.module.css';

type Props = { to: string; icon: IconName; title: string; text: string };

/** A way to a part of the bucket. */
export function PlaceCard({ to, icon, title, text }: Props) {
  return (
    <li>
      <Link to={to} className={styles.card}>
        <Icon name={icon} />
        <span className={styles.words}>
          <span className={styles.title}>{title}</span>
          <span className={styles.text}>{text}</span>
        </span>
      </Link>
    </li>
  );
}
