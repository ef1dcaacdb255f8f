import type { Level } from './model/level';

/** Refusal codes, in the order in which they are tested (commands.md). */
export const REFUSAL_CODES = [
  'invalid',
  'unknown-actor',
  'not-found',
  'plan',
  'forbidden',
  'conflict',
  'limit',
  'wrong-recipient',
  'withdrawn',
  'used',
  'expired',
  // At the window alone: its console cannot sign what it would write (the command line exits 3).
  'unsigned',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/**
 * An expected no. `rule` is a rule id of access-model.md (`A`: admins only); `path` names the part
 * of the command that is refused (`commands[3]`, `cells[0].person`); `entry` the ledger entry in
 * the way; `actorLevel` and `needed` what the actor has and would have needed (section 3).
 */
export interface Refusal {
  code: RefusalCode;
  rule?: string;
  path?: string;
  entry?: number;
  message: string;
  actorLevel?: Level;
  needed?: string;
}

export interface Refused {
  ok: false;
  refused: Refusal;
}

export interface Done {
  ok: true;
  entry: number | null;
  id?: string;
  /** Shown once, to whoever gave the command that made it. */
  token?: string;
  password?: string;
  changed: number;
  results?: PartDone[];
}

/** What one command of a batch answered. */
export type PartDone = Omit<Done, 'entry' | 'results'>;

export type CommandResult = Done | Refused;

/** One change of somebody's effective access, as `may` lists it. */
export interface AccessChange {
  person: string;
  board?: string;
  card?: string;
  report?: string;
  from: Level;
  to: Level;
}

export interface MayAnswer {
  ok: true;
  changed: number;
  id?: string;
  results?: PartDone[];
  gains: AccessChange[];
  losses: AccessChange[];
}

export function refuse(code: RefusalCode, message: string, more: Partial<Refusal> = {}): Refusal {
  return { code, ...more, message };
}

export function refused(refusal: Refusal): Refused {
  return { ok: false, refused: refusal };
}
