// biome-ignore-all lint/a11y/useFocusableInteractive: the list holds the one tab stop.
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the list hears the keys.
import { memo } from 'react';
import { useTranslations } from 'use-intl';
import type { HistoryItem } from '../../../src-shared/queries/history';
import { usePeopleDirectory } from '../../api';
import { useFormat } from '../../language';
import { Badge } from '../../ui';
import css from './history.module.css';
import { useTitles } from './titles';

interface EntryLineProps {
  domId: string;
  item: HistoryItem;
  start: number;
  current: boolean;
  onOpen: (entry: number) => void;
}

/** One entry: number, what, by whom and why, when. */
export const EntryLine = memo(function EntryLine(props: EntryLineProps) {
  const { item, current } = props;
  const t = useTranslations('history');
  const format = useFormat();
  const titles = useTitles();
  const people = usePeopleDirectory();
  const who = item.actor === null ? t('nobody') : (people.get(item.actor)?.name ?? '…');
  return (
    <div
      id={props.domId}
      role="option"
      aria-selected={current}
      className={current ? css.current : css.entry}
      style={{ transform: `translateY(${props.start}px)` }}
      onClick={() => props.onOpen(item.entry)}
    >
      <span className={css.number}>{format.number(item.entry)}</span>
      <span className={css.words}>
        <span className={css.what}>
          <span className={css.clip}>{titles.brief(item)}</span>
          {item.undoneBy === null ? null : <Badge>{t('undoneShort')}</Badge>}
        </span>
        <span className={css.by}>{item.reason === null ? who : `${who} · ${item.reason}`}</span>
      </span>
      <time className={css.time} dateTime={item.at}>
        {format.time(item.at)}
      </time>
    </div>
  );
});
