import { Link, type LinkProps } from 'react-router';
import styles from './Button.module.css';
import { classNames } from './classNames.ts';
import { Icon, type IconName } from './Icon.tsx';

type Props = LinkProps & { tone?: 'primary' | 'plain' | 'quiet'; icon?: IconName };

/** A link to another page that looks like a button. */
export function ButtonLink({ tone = 'plain', icon, className, children, ...rest }: Props) {
  return (
    <Link {...rest} className={classNames(styles.button, styles[tone], className)}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}
