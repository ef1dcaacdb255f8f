import { levelCode } from '../../src-shared/model/level';
import { impactOf } from '../domain/access/impact-of';
import type { Changes } from '../domain/changes';
import { pairKey } from '../domain/changes';
import type { State } from '../domain/state/state';
import { latentGains } from './latent-gains';
import { cellKey, rowKey } from './touch';

/**
 * One thing that a command opens: a principal, what it opens to them, and how far. Principals are
 * people or `*` (whoever comes); things are boards, `card <id>`, `report <id>`, or what opens
 * something only later (`share <id>`, `teamspace <id>`, …), whose level is a mere order.
 */
export interface Gain {
  person: string;
  thing: string;
  level: number;
}

/**
 * More than this are not listed: then anything foreign since the base refuses (sync-design.md 5). An
 * override is listed twice, by what it opens and as the row that it is.
 */
export const MOST_GAINS = 200_000;

/** Gains of a command and, per gain, the rows that decide it. */
export interface Opened extends Gain {
  from: number;
  /** Asked only where others touched anything: a large change opens a hundred thousand things. */
  deciding(): string[];
}

/**
 * Everything that changes open for anybody: effective levels that rise, and rows that will open more
 * than before once somebody redeems, joins or returns. The state has already taken the changes in.
 */
export function openedBy(state: State, changes: Changes, at: number): Opened[] {
  const decidingOf = deciding(state, changes);
  const effective = impactOf(state, changes, at).gains.map((gain): Opened => {
    const level = levelCode(gain.to);
    const from = levelCode(gain.from);
    const { person } = gain;
    if (gain.board !== undefined) {
      const { board } = gain;
      return { person, thing: board, from, level, deciding: () => decidingOf(person, board) };
    }
    if (gain.card !== undefined) {
      const { card } = gain;
      const board = state.cards.get(card)?.board ?? '';
      const deciding = () => [...decidingOf(person, board), rowKey('card', card)];
      return { person, thing: `card ${card}`, from, level, deciding };
    }
    const report = gain.report ?? '';
    return {
      person,
      thing: `report ${report}`,
      from,
      level,
      deciding: () => decidingReport(state, person, report),
    };
  });
  return [...effective, ...latentGains(state, changes, decidingOf)];
}

export type DecidingOf = (person: string, board: string) => string[];

/** The rows that decide a person's access to a board, before and after the changes. */
function deciding(state: State, changes: Changes): DecidingOf {
  const left = new Map<string, string>();
  for (const { table, key, before } of changes.rows) {
    if (table === 'board' && before !== null) left.set(key, Reflect.get(before, 'teamspace'));
  }
  return (person, board) => {
    const row = state.boards.get(board);
    const keys = [
      rowKey('person', person),
      rowKey('board', board),
      rowKey('participant', pairKey(board, person)),
      cellKey(board, person),
    ];
    // Plan and policy decide for non-members only (C2 to C4).
    if (state.people.get(person)?.affiliation !== 'member') {
      keys.push(rowKey('workspace', 'workspace'));
    }
    for (const teamspace of new Set([row?.teamspace, left.get(board)])) {
      if (teamspace === undefined) continue;
      keys.push(rowKey('teamspace', teamspace), rowKey('member', pairKey(teamspace, person)));
    }
    for (const share of state.shares.of(person)) {
      const on = state.cards.get(share.target ?? '')?.board ?? share.target;
      if (share.scope === 'tenant' || on === board) keys.push(rowKey('share', share.id));
    }
    for (const partner of state.partners.partnersOf.of(state.people.placeOf(person)).keys()) {
      const id = state.partners.rows.idAt(partner);
      keys.push(
        rowKey('partner', id),
        rowKey('partnerBoard', pairKey(id, board)),
        rowKey('partnerMember', pairKey(id, person)),
      );
    }
    return keys;
  };
}

function decidingReport(state: State, person: string, report: string): string[] {
  const keys = [rowKey('person', person), rowKey('report', report)];
  for (const partner of state.partners.partnersOf.of(state.people.placeOf(person)).keys()) {
    const id = state.partners.rows.idAt(partner);
    keys.push(
      rowKey('partner', id),
      rowKey('partnerReport', pairKey(id, report)),
      rowKey('partnerMember', pairKey(id, person)),
    );
  }
  return keys;
}
