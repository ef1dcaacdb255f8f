import type { ShareRow, ShareStatus } from '../../../src-shared/model/rows';
import type { State } from '../../domain/state/state';
import { dateTime, day, fill, plain } from './words';
import { OutdatedMail, personName, type Writing } from './writing';

export function stillOpen(state: State, id: string, statuses: readonly ShareStatus[]): ShareRow {
  const share = state.shares.rows.get(id);
  if (share === undefined || !statuses.includes(share.status)) {
    throw new OutdatedMail('the share has changed since');
  }
  return share;
}

/** What the person can see, in which mode, until when, and from whom. */
export function shareWords(
  { state, words, voice, workspace, timeZone }: Writing,
  share: ShareRow,
): { values: Record<string, string> } {
  const name = targetName(state, share);
  const { expiresAt } = share;
  const until = expiresAt === null ? words.noExpiry : dateTime(expiresAt, voice.language, timeZone);
  return {
    values: {
      by: personName(state, share.grantedBy, workspace),
      what: fill(words.what[share.scope], { name, workspace }),
      scope: fill(words.scopes[share.scope], { name, workspace }),
      access: words.access[share.access],
      until,
      expiry: until,
      day: expiresAt === null ? words.noExpiry : day(expiresAt, voice.language, timeZone),
    },
  };
}

function targetName(state: State, { scope, target }: ShareRow): string {
  if (target === null) return '';
  const row = scope === 'card' ? state.cards.get(target) : state.boards.get(target);
  return plain(row?.name ?? '');
}
