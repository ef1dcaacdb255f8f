import type { PartnerRow, RequestRow, TableName } from '../../src-shared/model/rows';
import type { RowChange } from '../domain/changes';
import type { State } from '../domain/state/state';
import type { Postings } from '../ledger/postings';
import type { Core } from './core';

/** Fields of what reaches beyond the workspace that name something else by its id. */
interface Outward {
  person?: string | null;
  grantedBy?: string;
  invitedBy?: string;
  decidedBy?: string | null;
  maker?: string;
  target?: string | null;
  report?: string | null;
  partner?: string | null;
  /** An invitation's share or partner. */
  of?: string;
  board?: string | null;
  teamspace?: string | null;
  openedBy?: string;
}

/** Where later changes of the same row, or of what rests on it, would be posted. */
export function wantOutward(wanted: Postings, change: RowChange, state: State): void {
  const row = (change.after ?? change.before) as Outward | null;
  wanted.person(row?.person ?? row?.maker ?? row?.openedBy ?? null);
  if (change.table === 'reviewItem') {
    if (row?.board != null) wanted.board(row.board);
    if (row?.teamspace != null) wanted.teamspace(row.teamspace);
  }
  if (row?.partner != null) wanted.person(state.partners.rows.get(row.partner)?.person ?? null);
  // What is shared with a partner is posted with the partner's person, not with the report.
  if (change.table === 'report')
    for (const partner of state.partners.rows) wanted.person(partner.person);
}

/** What an entry made, as `table key`. */
export type MadeRows = ReadonlySet<string>;

export function rowsMadeBy(rows: RowChange[]): MadeRows {
  return new Set(rows.filter((r) => r.before === null).map((r) => `${r.table} ${r.key}`));
}

/** Whether a row's image rests on something made: its card, its report, who granted it … */
export function restsOn(image: object, made: MadeRows): boolean {
  return referencesOf(image).some(([table, id]) => made.has(`${table} ${id}`));
}

function referencesOf(image: object): [TableName, string][] {
  const row = image as Outward;
  const found: [TableName, string | null | undefined][] = [
    ['person', row.grantedBy],
    ['person', row.invitedBy],
    ['person', row.decidedBy],
    ['person', row.maker],
    ['person', row.openedBy],
    ['board', row.target],
    ['card', row.target],
    ['report', row.report],
    ['partner', row.partner],
    ['share', row.of],
    ['partner', row.of],
  ];
  return found.filter((one): one is [TableName, string] => typeof one[1] === 'string');
}

/** What a row to be brought back needs and is not there: a partner, a report, a share's target. */
export function missingFor(
  { table, after }: RowChange,
  { partners, cards, boards, shares }: State,
  restored: ReadonlySet<string>,
): [TableName, string] | null {
  const row = after as (Outward & { scope?: string; kind?: string }) | null;
  if (row === null) return null;
  const lacks = (of: TableName, id: string | null | undefined, has: (id: string) => unknown) =>
    id != null && !restored.has(`${of} ${id}`) && has(id) === undefined;
  if (lacks('partner', row.partner, (id) => partners.rows.get(id)))
    return ['partner', row.partner ?? ''];
  if (lacks('report', row.report, (id) => partners.reports.get(id)))
    return ['report', row.report ?? ''];
  if (table === 'share') {
    const of = row.scope === 'card' ? 'card' : 'board';
    const has = (id: string) => (of === 'card' ? cards.get(id) : boards.get(id));
    if (lacks(of, row.target, has)) return [of, row.target ?? ''];
  }
  if (table === 'invitation') {
    const of = row.kind === 'share' ? 'share' : 'partner';
    const has = (id: string) => (of === 'share' ? shares.rows.get(id) : partners.rows.get(id));
    if (lacks(of, row.of, has)) return [of, row.of ?? ''];
  }
  return null;
}

/**
 * What has taken the place of a row to be brought back: another partner of its domain (G2), a newer
 * request of the same person for the same board (S19).
 */
export function replacedBy(
  { table, key, after }: RowChange,
  { partners, requests }: State,
): [TableName, string] | null {
  if (table === 'partner') {
    const { domain, status } = after as PartnerRow;
    if (domain === null || status === 'removed') return null;
    const other = [...partners.rows].find(
      (row) => row.id !== key && row.domain === domain && row.status !== 'removed',
    );
    return other === undefined ? null : [table, other.id];
  }
  if (table !== 'request') return null;
  const { board, person, status } = after as RequestRow;
  if (status !== 'pending') return null;
  const other = [...requests].find(
    (row) =>
      row.id !== key && row.status === status && row.board === board && row.person === person,
  );
  return other === undefined ? null : [table, other.id];
}

/** The newest entry after `seq` that took the row away, or that made or altered it. */
export function newestOn(
  { ledger }: Core,
  [table, key]: [TableName, string],
  seq: number,
  away: boolean,
): number {
  for (let entry = ledger.head.seq; entry > seq; entry--) {
    const fits = ledger
      .rows(entry)
      .some((r) => r.table === table && r.key === key && (r.after === null) === away);
    if (fits) return entry;
  }
  return seq;
}
