import type { ReadyMessage } from '../../../src-shared/ipc/outward';
import type { BoardRole } from '../../../src-shared/model/level';
import type { Mail } from '../../domain/commands/handler';
import type { State } from '../../domain/state/state';
import { tokenWords } from './link-words';
import { shareWords, stillOpen } from './share-words';
import { fill, type MailWords, plain } from './words';
import {
  hosted,
  OutdatedMail,
  personName,
  type Surroundings,
  type Writing,
  writingFor,
} from './writing';

/** Subject and body of one type of mail. */
export interface Text {
  words: { subject: string; text: string };
  values: Record<string, string>;
  /** What follows the text: the link, or where it is hosted. */
  after: string[];
}

/**
 * The mail as it goes out, in words: plain text, dates in the workspace's time zone. Throws an
 * OutdatedMail for what no longer holds (a share revoked, a link replaced).
 */
export function compose(mail: Mail, given: Surroundings): ReadyMessage {
  const writing = writingFor(mail.to, given);
  return written(writing, textOf(mail, writing));
}

export function written(writing: Writing, { words, values, after }: Text): ReadyMessage {
  const { to, workspace, words: all } = writing;
  const known = { ...values, workspace, name: plain(to.name) };
  const parts = [
    fill(all.greeting, known),
    fill(words.text, known),
    ...after,
    `-- \n${fill(all.signature, known)}`,
  ];
  return {
    to: to.email,
    subject: fill(words.subject, known).slice(0, 250),
    text: `${parts.filter((part) => part !== '').join('\n\n')}\n`,
  };
}

function textOf(mail: Mail, writing: Writing): Text {
  const { state, words, workspace } = writing;
  switch (mail.type) {
    case 'board-invitation':
      return {
        words: words[mail.type],
        values: {
          by: personName(state, mail.from, workspace),
          board: boardName(state, mail.board),
          role: roleName(words, roleNow(state, mail.board, mail.to)),
        },
        after: [hosted(writing)],
      };
    case 'request-answer': {
      const { approved } = mail;
      return {
        words: words[approved ? 'request-approved' : 'request-declined'],
        values: {
          board: boardName(state, mail.board),
          role: approved ? roleName(words, roleNow(state, mail.board, mail.to)) : '',
        },
        after: approved ? [hosted(writing)] : [],
      };
    }
    case 'share-invitation': {
      const share = stillOpen(state, mail.share, ['pending']);
      const { values } = shareWords(writing, share);
      const link = tokenWords(writing, mail.token, share.id);
      return { words: words[mail.type], values, after: [hosted(writing), ...link] };
    }
    case 'share-notice': {
      const share = stillOpen(state, mail.share, ['live']);
      if (share.expiresAt !== mail.expiresAt) throw new OutdatedMail('the expiry has been changed');
      if (mail.expiresAt <= writing.now) throw new OutdatedMail('the share has expired');
      return { words: words[mail.type], values: shareWords(writing, share).values, after: [] };
    }
    case 'partner-invitation':
    case 'partner-colleague': {
      const partner = state.partners.rows.get(mail.partner);
      const due = mail.type === 'partner-invitation' ? 'pending' : 'active';
      if (partner?.status !== due) throw new OutdatedMail(`the partner is not ${due} any more`);
      const values = {
        by: personName(state, partner.invitedBy, workspace),
        organisation: plain(partner.organisation ?? partner.domain ?? ''),
        what: countsOf(writing, partner.id),
      };
      const link = 'token' in mail ? tokenWords(writing, mail.token, partner.id) : [];
      return { words: words[mail.type], values, after: [hosted(writing), ...link] };
    }
  }
}

/** “2 boards, 1 report” */
function countsOf({ state, words, voice }: Writing, partner: string): string {
  const place = state.partners.rows.placeOf(partner);
  const plural = new Intl.PluralRules(voice.language);
  const counted = (kind: 'boards' | 'reports', count: number) => {
    const form = plural.select(count) === 'one' ? 'one' : 'other';
    return fill(words.what[kind][form], { count: String(count) });
  };
  const boards = [...state.partners.boards.of(place).keys()].length;
  const reports = [...state.partners.sharedReports.of(place).keys()].length;
  const parts = [
    ...(boards > 0 ? [counted('boards', boards)] : []),
    ...(reports > 0 ? [counted('reports', reports)] : []),
  ];
  return parts.length === 0 ? words.what.nothing : parts.join(', ');
}

function boardName(state: State, id: string): string {
  const board = state.boards.get(id);
  if (board === undefined) throw new OutdatedMail('the board is gone');
  return plain(board.name);
}

function roleName(words: MailWords, role: BoardRole): string {
  return words.roles[role];
}

/** As it stands now: it may have been changed, or taken back, since the mail was queued. */
function roleNow(state: State, board: string, person: string): BoardRole {
  const row = state.participants.get(state.boards.placeOf(board), state.people.placeOf(person));
  if (row === undefined) throw new OutdatedMail('they are not a participant any more');
  return row.role;
}
