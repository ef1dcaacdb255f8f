import { useTranslations } from 'use-intl';
import type { EntryAnswer, HistoryItem } from '../../../src-shared/queries/history';

/** Commands that History has words for; also the choices of its action filter. */
export const COMMANDS = [
  'override.set',
  'override.clear',
  'board.setPrivate',
  'board.restoreDefault',
  'board.create',
  'board.duplicate',
  'board.move',
  'board.transferOwnership',
  'board.lock',
  'board.unlock',
  'board.save',
  'card.create',
  'teamspace.create',
  'teamspace.setMembers',
  'teamspace.removeMembers',
  'teamspace.archive',
  'teamspace.unarchive',
  'person.add',
  'person.setWorkspaceRole',
  'person.deactivate',
  'person.reactivate',
  'person.erase',
  'person.setAuditor',
  'workspace.create',
  'workspace.setPlan',
  'workspace.setPolicy',
  'workspace.setThresholds',
  'access.setMode',
  'access.setDefaultRole',
  'access.setEditorsManage',
  'access.regeneratePassword',
  'participant.invite',
  'participant.setRole',
  'participant.remove',
  'participant.accept',
  'participant.leave',
  'participant.joinByLink',
  'request.submit',
  'request.approve',
  'request.decline',
  'share.create',
  'share.redeem',
  'share.resend',
  'share.change',
  'share.recordUse',
  'share.revoke',
  'share.sweep',
  'report.create',
  'partner.invite',
  'partner.accept',
  'partner.setShared',
  'partner.addMember',
  'partner.remove',
  'review.open',
  'review.change',
  'review.decide',
  'review.close',
  'risk.snooze',
  'risk.unsnooze',
  'console.enrol',
  'console.revoke',
  'console.rotate',
  'sync.publish',
  'sync.snapshot',
  'sync.attest',
  'import.board',
  'batch',
  'undo',
] as const;
type Known = (typeof COMMANDS)[number];
type Dashed<T extends string> = T extends `${infer A}.${infer B}` ? `${A}_${B}` : T;

function keyOf(command: string): Dashed<Known> | null {
  const known = COMMANDS.find((one) => one === command);
  // A dot separates areas in dictionary keys.
  return known === undefined ? null : (known.replace('.', '_') as Dashed<Known>);
}

/** What an entry did, as a headline: from its row alone, or in full from the whole entry. */
export function useTitles() {
  const t = useTranslations('history');
  const levels = useTranslations('levels.name');

  function brief(item: Pick<HistoryItem, 'command' | 'changed' | 'undoes'>): string {
    if (item.undoes !== null) return t('titled.undid', { entry: item.undoes });
    const key = keyOf(item.command);
    return key === null ? item.command : t(`command.${key}`, { count: item.changed });
  }

  function full(entry: EntryAnswer): string {
    const { issued } = entry;
    const count = entry.cells.length || entry.changed;
    if (entry.command === 'override.set' && (issued.level === 'view' || issued.level === 'edit')) {
      return t('titled.overrideSet', { count, level: levels(issued.level) });
    }
    if (entry.command === 'board.setPrivate' && Array.isArray(issued.boards)) {
      const word = issued.private === true ? 'titled.madePrivate' : 'titled.madeShared';
      return t(word, { count: issued.boards.length });
    }
    return brief(entry);
  }

  function action(command: string): string {
    const key = keyOf(command);
    return key === null ? command : t(`command.${key}`, { count: 0 });
  }
  return { brief, full, action };
}
