import { type Level, levelCode, levelName } from '../../../src-shared/model/level';
import type {
  PartnerMemberRow,
  PartnerReportRow,
  PersonRow,
  ReportRow,
  ShareRow,
} from '../../../src-shared/model/rows';
import type { AccessChange } from '../../../src-shared/result';
import type { Changes, RowChange } from '../changes';
import type { State } from '../state/state';
import { decide, question } from './evaluate';
import { explainReport } from './report';
import type { AccessContext } from './types';

/** One person's access to one card or report, by id. */
export interface Outward {
  person: string;
  card?: string;
  report?: string;
}
export type OutwardPairs = Map<string, Outward>;

/** Adds the cards and reports that the changes may open or close for somebody in this state. */
export function addOutwardConcerned(pairs: OutwardPairs, changes: Changes, state: State): void {
  for (const change of changes.rows) addRow(pairs, change, state);
  for (const place of new Set(changes.cells.persons)) {
    for (const share of state.shares.of(state.people.idAt(place))) addShare(pairs, share);
  }
}

function add(pairs: OutwardPairs, one: Outward): void {
  pairs.set(`${one.person} ${one.card ?? ''} ${one.report ?? ''}`, one);
}

function addRow(pairs: OutwardPairs, change: RowChange, state: State): void {
  const image = change.after ?? change.before;
  switch (change.table) {
    case 'share':
      addShare(pairs, image as ShareRow);
      break;
    case 'workspace':
    case 'teamspace':
    case 'board':
      // Policy, archive and privacy cap what shares of single cards give.
      for (const share of state.shares.rows) addShare(pairs, share);
      break;
    case 'member':
    case 'participant':
      for (const share of state.shares.of((image as { person: string }).person)) {
        addShare(pairs, share);
      }
      break;
    case 'person': {
      const { id } = image as PersonRow;
      for (const share of state.shares.of(id)) addShare(pairs, share);
      for (const report of state.partners.reports) add(pairs, { person: id, report: report.id });
      break;
    }
    case 'report':
      for (const place of state.admins) {
        add(pairs, { person: state.people.idAt(place), report: change.key });
      }
      add(pairs, { person: (image as ReportRow).maker, report: change.key });
      break;
    case 'partner': {
      const place = state.partners.rows.placeOf(change.key);
      for (const report of state.partners.sharedReports.of(place).keys()) {
        addMembers(pairs, change.key, state.partners.reports.idAt(report), state);
      }
      break;
    }
    case 'partnerReport': {
      const row = image as PartnerReportRow;
      addMembers(pairs, row.partner, row.report, state);
      break;
    }
    case 'partnerMember': {
      const row = image as PartnerMemberRow;
      const place = state.partners.rows.placeOf(row.partner);
      for (const report of state.partners.sharedReports.of(place).keys()) {
        add(pairs, { person: row.person, report: state.partners.reports.idAt(report) });
      }
      break;
    }
  }
}

function addShare(pairs: OutwardPairs, { scope, person, target }: ShareRow): void {
  if (scope === 'card' && target !== null) add(pairs, { person, card: target });
}

function addMembers(pairs: OutwardPairs, partner: string, report: string, state: State): void {
  for (const place of state.partners.members.of(state.partners.rows.placeOf(partner)).keys()) {
    add(pairs, { person: state.people.idAt(place), report });
  }
}

export function outwardLevels(
  pairs: OutwardPairs,
  state: State,
  context: AccessContext,
): Map<string, Level> {
  const levels = new Map<string, Level>();
  for (const [key, one] of pairs) levels.set(key, outwardLevel(state, one, context));
  return levels;
}

/** The level of somebody on a card or report; none where either is not there. */
export function outwardLevel(state: State, one: Outward, context: AccessContext): Level {
  const person = state.people.get(one.person);
  if (person === undefined) return 'none';
  const place = state.people.placeOf(one.person);
  if (one.report !== undefined) {
    const report = state.partners.reports.get(one.report);
    return report === undefined ? 'none' : explainReport(state, person, place, report).level;
  }
  return cardLevel(state, place, one.card ?? '', context);
}

/** The effective level on a card: that of its board, or of a share of the card alone. */
export function cardLevel(state: State, place: number, id: string, context: AccessContext): Level {
  const card = state.cards.get(id);
  const board = card === undefined ? -1 : state.boards.placeOf(card.board);
  if (state.boards.at(board) === undefined) return 'none';
  const q = question(state, place, board, context, undefined, undefined, id);
  return levelName(decide(q).level);
}

export function compareOutward(
  pairs: OutwardPairs,
  before: Map<string, Level>,
  after: Map<string, Level>,
): { gains: AccessChange[]; losses: AccessChange[] } {
  const gains: AccessChange[] = [];
  const losses: AccessChange[] = [];
  for (const [key, one] of pairs) {
    const from = before.get(key) ?? 'none';
    const to = after.get(key) ?? 'none';
    if (from === to) continue;
    (levelCode(to) > levelCode(from) ? gains : losses).push({ ...one, from, to });
  }
  return { gains, losses };
}
