import { useTranslations } from 'use-intl';
import { useBoardDirectory, useQueryRun } from '../../../api';
import type { ShareDraft } from './share-draft';

/** What the recipient will not see, in words; null while nothing is chosen. */
export function useStaysClosed(draft: ShareDraft): { name: string; text: string } | null {
  const t = useTranslations('externalShares.new.closed');
  const { scope, card, board } = draft;
  const boards = useBoardDirectory(scope !== 'card');
  const found = useQueryRun(
    scope === 'card' && card !== null ? { type: 'cards', text: card.name, limit: 100 } : null,
    { keep: true },
  );
  if (scope === 'tenant') {
    const hidden = boards.list.filter((one) => one.private).length;
    return { name: '', text: t('tenant', { hidden }) };
  }
  if (scope === 'board') {
    if (board === null) return null;
    const known = boards.get(board.id);
    const key = known?.private === true ? 'boardPrivate' : 'board';
    return { name: board.name, text: t(key, { others: Math.max(boards.list.length - 1, 0) }) };
  }
  if (card === null) return null;
  const known = found.data?.items.find(({ id }) => id === card.id);
  if (known === undefined) return { name: card.name, text: t('cardAlone') };
  const about = { board: known.boardName, others: known.others };
  return { name: card.name, text: t(known.private ? 'cardPrivate' : 'card', about) };
}
