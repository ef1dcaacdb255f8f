import { isErased } from '../../src-shared/model/email';
import type { PersonRow, ShareRow } from '../../src-shared/model/rows';
import { refusal } from '../domain/authority/refused';
import type { Changes } from '../domain/changes';
import type { State } from '../domain/state/state';
import { POSTING } from '../ledger/postings';
import type { Core } from './core';
import { missingFor, newestOn, replacedBy } from './undo-outward';

export function standsAgainst(entry: number, what: string, rule?: string) {
  const more = rule === undefined ? { entry } : { entry, rule };
  return refusal('conflict', `entry ${entry} ${what}`, more);
}

type Thing = 'person' | 'board' | 'teamspace';
const DIRECTORY = { person: 'people', board: 'boards', teamspace: 'teamspaces' } as const;

/** A row as it will be after a reversal. */
type Outcome = <T extends object>(table: Thing, id: string) => T | undefined;

function outcomeOf(state: State, { rows }: Changes): Outcome {
  const changed = new Map(rows.map((row) => [`${row.table} ${row.key}`, row.after]));
  return <T extends object>(table: Thing, id: string) => {
    const after = changed.get(`${table} ${id}`);
    const row = after === undefined ? state[DIRECTORY[table]].get(id) : (after ?? undefined);
    return row as T | undefined;
  };
}

/**
 * Refuses a reversal that brings back what rests on something gone: a board without its teamspace, a
 * member of a teamspace who is none of the workspace, an address that somebody else has by now.
 */
export function needsNothingMissing(core: Core, seq: number, reversal: Changes): void {
  const { state } = core;
  const outcome = outcomeOf(state, reversal);
  const needs = (kind: Thing, id: string | null | undefined) => {
    if (id == null || outcome(kind, id) !== undefined) return;
    const place = state[DIRECTORY[kind]].placeOf(id);
    throw standsAgainst(
      newest(core, kind, place, seq),
      `took away the ${kind} ${id} that it needs`,
    );
  };
  const needsMember = (id: string) => {
    if (outcome<PersonRow>('person', id)?.affiliation === 'member') return;
    const entry = newest(core, 'person', state.people.placeOf(id), seq);
    throw standsAgainst(entry, 'took away the membership of the workspace that it needs');
  };
  const restored = new Set(reversal.rows.map((row) => `${row.table} ${row.key}`));
  for (const change of reversal.rows) {
    const { table, key, before, after } = change;
    if (after === null) continue;
    if (table === 'person' && isErased(after as PersonRow)) {
      throw standsAgainst(newestOn(core, [table, key], seq, false), 'erased the person', 'W2');
    }
    const gone = missingFor(change, state, restored);
    if (gone !== null) {
      const entry = newestOn(core, gone, seq, true);
      throw standsAgainst(entry, `took away the ${gone[0]} ${gone[1]} that it needs`);
    }
    if (table === 'share' && isEnded(before as ShareRow | null)) {
      throw standsAgainst(newestOn(core, ['share', key], seq, false), 'has ended the share', 'E7');
    }
    const other = replacedBy(change, state);
    if (other !== null) {
      const rule = table === 'partner' ? 'G2' : 'S19';
      throw standsAgainst(newestOn(core, other, seq, false), 'stands in its place', rule);
    }
    const any = after as Partial<Record<Thing | 'owner' | 'privateBy', string | null>>;
    for (const kind of ['teamspace', 'board', 'person'] as const) needs(kind, any[kind]);
    needs('person', any.owner);
    needs('person', any.privateBy);
    if (table === 'member') needsMember(any.person ?? '');
    if (table !== 'person') continue;
    const { email, auditor } = after as PersonRow;
    if (auditor) needsMember(key);
    const holder = before === null ? state.person(email) : undefined;
    if (holder !== undefined) throw standsAgainst(taker(core, holder.id, seq), 'took the address');
  }
  const { boards, persons, after } = reversal.cells;
  const given = after.flatMap((level, i) => (level === 0 ? [] : [i]));
  for (const place of new Set(given.map((i) => boards[i] as number))) {
    needs('board', state.boards.idAt(place));
  }
  for (const place of new Set(given.map((i) => persons[i] as number))) {
    needs('person', state.people.idAt(place));
  }
}

/** The newest entry that touched something which is not there any more. */
function newest({ ledger }: Core, kind: Thing, place: number, seq: number): number {
  return ledger.touching(POSTING[kind], [place], seq).reduce((a, b) => Math.max(a, b), seq);
}

/** The entry that added a person after `seq`. */
function taker({ ledger, state }: Core, person: string, seq: number): number {
  return ledger.touching(POSTING.person, [state.people.placeOf(person)], seq)[0] ?? seq;
}

/** E7: final, whatever was changed before. */
function isEnded(present: ShareRow | null): boolean {
  return present?.status === 'revoked' || present?.status === 'withdrawn';
}
