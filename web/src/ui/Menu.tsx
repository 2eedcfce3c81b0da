import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { classNames } from './classNames.ts';
import styles from './Menu.module.css';

/** What the button that opens a menu must be given. */
export interface MenuButton {
  ref: Ref<HTMLButtonElement>;
  id: string;
  'aria-haspopup': 'menu';
  'aria-expanded': boolean;
  onClick: () => void;
}

type Props = {
  button: (props: MenuButton) => ReactNode;
  /** {@link MenuItem}s and {@link MenuGroup}s. */
  children: ReactNode;
};

/** On which side of its button it opens: where there is more room. */
interface Place {
  side: 'above' | 'below';
  align: 'start' | 'end';
}

const ITEMS = '[role^="menuitem"]:not([aria-disabled="true"])';

/** A button that opens a list of actions; arrows move in it, Escape and a press elsewhere close it. */
export function Menu({ button, children }: Props) {
  const [open, setOpen] = useState(false);
  const [place, setPlace] = useState<Place>({ side: 'below', align: 'start' });
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!open) {
      return;
    }
    menu.current?.querySelector<HTMLElement>(ITEMS)?.focus();
    const press = (event: PointerEvent) => {
      const target = event.target as Node;
      if (!menu.current?.contains(target) && !opener.current?.contains(target)) {
        setOpen(false);
      }
    };
    document.addEventListener('pointerdown', press);
    return () => document.removeEventListener('pointerdown', press);
  }, [open]);

  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const items = [...(menu.current?.querySelectorAll<HTMLElement>(ITEMS) ?? [])];
    const here = items.indexOf(document.activeElement as HTMLElement);
    const target = {
      ArrowDown: items[(here + 1) % items.length],
      ArrowUp: items[(here - 1 + items.length) % items.length],
      Home: items[0],
      End: items.at(-1),
    }[event.key];
    if (target) {
      event.preventDefault();
      target.focus();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else if (event.key === 'Tab') {
      setOpen(false);
    }
  };

  return (
    <div className={styles.anchor}>
      {button({
        ref: opener,
        id,
        'aria-haspopup': 'menu',
        'aria-expanded': open,
        onClick: () => {
          setPlace(roomiest(opener.current));
          setOpen(!open);
        },
      })}
      {open && (
        <div
          ref={menu}
          role="menu"
          tabIndex={-1}
          aria-labelledby={id}
          className={classNames(styles.menu, styles[place.side], styles[place.align])}
          onKeyDown={onKeyDown}
          onClick={(event) => {
            const item = (event.target as Element).closest('[role^="menuitem"]');
            // Radio items stay: one sees what one chose.
            if (item?.getAttribute('role') === 'menuitem') {
              close();
            }
          }}
        >
          {children}
        </div>
      )}
    </div>
  );
}

function roomiest(opener: HTMLElement | null): Place {
  const at = opener?.getBoundingClientRect() ?? new DOMRect();
  return {
    side: at.top + at.height / 2 > window.innerHeight / 2 ? 'above' : 'below',
    align: at.left + at.width / 2 > window.innerWidth / 2 ? 'end' : 'start',
  };
}
