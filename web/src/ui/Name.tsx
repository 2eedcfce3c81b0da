import { shownName } from '../text/shownName.ts';

type Props = { children: string };

/** A name that somebody gave: its direction is its own, whatever stands around it. */
export function Name({ children }: Props) {
  return <bdi>{shownName(children)}</bdi>;
}
