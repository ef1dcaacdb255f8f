import type { CommandInput } from '../../../../src-shared/commands';
import type { ReviewScope } from '../../../../src-shared/commands/review';
import type { Unanswered } from '../../../../src-shared/model/review';
import { expiryInstant } from '../../external-shares/new-share/expiry';

export const SCOPES = [
  'shares',
  'partners',
  'teamspace',
  'private',
  'board',
  'person',
  'risks',
] as const satisfies readonly ReviewScope['kind'][];
export type ScopeKind = (typeof SCOPES)[number];

/** A review before it is opened. */
export interface ReviewDraft {
  kind: ScopeKind;
  name: string;
  noExpiry: boolean;
  teamspace: string | null;
  board: { id: string; name: string } | null;
  person: { id: string; name: string } | null;
  /** A day: 2026-12-09. */
  due: string;
  /** Null: every auditor. */
  auditors: readonly string[] | null;
  unanswered: Unanswered;
  repeat: boolean;
}

const DAY_MS = 86_400_000;
const FORTNIGHT = 14;

export function startDraft(now: number): ReviewDraft {
  return {
    kind: 'shares',
    name: '',
    noExpiry: false,
    teamspace: null,
    board: null,
    person: null,
    due: new Date(now + FORTNIGHT * DAY_MS).toISOString().slice(0, 10),
    auditors: null,
    unanswered: 'keep',
    repeat: false,
  };
}

/** Null while it is not said yet which teamspace, board or person. */
export function scopeOf(draft: ReviewDraft): ReviewScope | null {
  const { kind, noExpiry, teamspace, board, person } = draft;
  switch (kind) {
    case 'shares':
      return noExpiry ? { kind, noExpiry } : { kind };
    case 'teamspace':
      return teamspace === null ? null : { kind, teamspace };
    case 'private':
      return teamspace === null ? { kind } : { kind, teamspace };
    case 'board':
      return board === null ? null : { kind, board: board.id };
    case 'person':
      return person === null ? null : { kind, person: person.id };
    default:
      return { kind };
  }
}

/** The end of the day it is due on, in the workspace's zone; null while the day is none or over. */
export function dueInstant({ due }: ReviewDraft, zone: string, now = Date.now()): string | null {
  const at = expiryInstant('day', due, zone);
  return typeof at === 'string' && Date.parse(at) > now ? at : null;
}

export function openCommand(draft: ReviewDraft, zone: string, now?: number): CommandInput | null {
  const scope = scopeOf(draft);
  const due = dueInstant(draft, zone, now);
  const name = draft.name.trim();
  if (scope === null || due === null || name === '') return null;
  return {
    type: 'review.open',
    name,
    scope,
    due,
    unanswered: draft.unanswered,
    ...(draft.auditors === null ? {} : { auditors: [...draft.auditors] }),
    ...(draft.repeat ? { repeat: 'quarterly' as const } : {}),
  };
}
