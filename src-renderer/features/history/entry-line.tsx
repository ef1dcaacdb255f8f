// biome-ignore-all lint/a11y/useFocusableInteractive: the list holds the one tab stop.
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the list hears the keys.
import { memo } from 'react';
import { Badge } from '../../ui';
import css from './history.module.css';

interface EntryLineProps {
  domId: string;
  entry: number;
  at: string;
  start: number;
  current: boolean;
  /** Its words, made by the list: hooks in every line would be felt while scrolling. */
  number: string;
  title: string;
  by: string;
  time: string;
  /** Undone, refused, without effect, or waiting for the hub. */
  mark: string | null;
  onOpen: (entry: number) => void;
}

/** One entry: number, what, by whom and why, when. */
export const EntryLine = memo(function EntryLine(props: EntryLineProps) {
  const { entry, current, mark } = props;
  return (
    <div
      id={props.domId}
      role="option"
      aria-selected={current}
      className={current ? css.current : css.entry}
      style={{ transform: `translateY(${props.start}px)` }}
      onClick={() => props.onOpen(entry)}
    >
      <span className={css.number}>{props.number}</span>
      <span className={css.words}>
        <span className={css.what}>
          <span className={css.clip}>{props.title}</span>
          {mark === null ? null : <Badge>{mark}</Badge>}
        </span>
        <span className={css.by}>{props.by}</span>
      </span>
      <time className={css.time} dateTime={props.at}>
        {props.time}
      </time>
    </div>
  );
});
