import { useTranslations } from 'use-intl';
import type { HistoryItem } from '../../../src-shared/queries/history';
import { usePeopleDirectory } from '../../api';
import { useFormat } from '../../language';
import { useSync } from '../sync/use-sync';
import { useTitles } from './titles';

/** What a line of the list says, from what the list knows of its entry. */
export function useLineWords() {
  const t = useTranslations('history');
  const format = useFormat();
  const titles = useTitles();
  const people = usePeopleDirectory();
  const sync = useSync().data;
  const confirmed = sync === undefined || sync.state === 'local' ? null : sync.confirmed;

  /** Why an entry is not simply what stands. */
  function markOf({ entry, kind, void: why, undoneBy }: HistoryItem): string | null {
    if (kind === 'refusal') return t('refusedShort');
    if (why !== undefined) return t('voidShort');
    if (confirmed !== null && entry > confirmed) return t('pendingShort');
    return undoneBy === null ? null : t('undoneShort');
  }
  return (item: HistoryItem) => {
    const who = item.actor === null ? t('nobody') : (people.get(item.actor)?.name ?? '…');
    return {
      number: format.number(item.entry),
      title: titles.brief(item),
      by: item.reason === null ? who : `${who} · ${item.reason}`,
      time: format.time(item.at),
      mark: markOf(item),
    };
  };
}
