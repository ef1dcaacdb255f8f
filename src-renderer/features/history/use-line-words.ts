import { useTranslations } from 'use-intl';
import type { HistoryItem } from '../../../src-shared/queries/history';
import { usePeopleDirectory } from '../../api';
import { useFormat } from '../../language';
import { useTitles } from './titles';

/** What a line of the list says, from what the list knows of its entry. */
export function useLineWords() {
  const t = useTranslations('history');
  const format = useFormat();
  const titles = useTitles();
  const people = usePeopleDirectory();
  return (item: HistoryItem) => {
    const who = item.actor === null ? t('nobody') : (people.get(item.actor)?.name ?? '…');
    return {
      number: format.number(item.entry),
      title: titles.brief(item),
      by: item.reason === null ? who : `${who} · ${item.reason}`,
      time: format.time(item.at),
      undone: item.undoneBy === null ? null : t('undoneShort'),
    };
  };
}
