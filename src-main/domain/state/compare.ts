import type { Relation } from './relation';
import type { Reviews } from './reviews';
import type { State } from './state';

/** The first difference between two states in words, whatever places their rows have; or null. */
export function differences(a: State, b: State): string | null {
  const people: [Ids, Ids] = [a.people, b.people];
  return (
    sameRow('workspace', a.workspace, b.workspace) ??
    sameRows('person', a.people, b.people) ??
    sameRows('teamspace', a.teamspaces, b.teamspaces) ??
    sameRows('board', a.boards, b.boards) ??
    sameRows('card', a.cards, b.cards) ??
    sameRows('importedEvent', a.importedEvents, b.importedEvents) ??
    samePairs('member', a.members, b.members, [a.teamspaces, b.teamspaces], people) ??
    samePairs('override', a.overrides, b.overrides, [a.boards, b.boards], people) ??
    samePairs('participant', a.participants, b.participants, [a.boards, b.boards], people) ??
    outwardDifferences(a, b)
  );
}

/** The tables of what reaches beyond the workspace. */
function outwardDifferences(a: State, b: State): string | null {
  const [p, q] = [a.partners, b.partners];
  return (
    sameRows('share', a.shares.rows, b.shares.rows) ??
    sameRows('invitation', a.shares.invitations, b.shares.invitations) ??
    sameRows('report', p.reports, q.reports) ??
    sameRows('partner', p.rows, q.rows) ??
    sameRows('request', a.requests, b.requests) ??
    sameKeyed('quota', a.quotas, b.quotas) ??
    reviewDifferences(a.reviews, b.reviews) ??
    sameRows('console', a.consoles, b.consoles) ??
    samePairs('partnerBoard', p.boards, q.boards, [p.rows, q.rows], [a.boards, b.boards]) ??
    samePairs(
      'partnerReport',
      p.sharedReports,
      q.sharedReports,
      [p.rows, q.rows],
      [p.reports, q.reports],
    ) ??
    samePairs('partnerMember', p.members, q.members, [p.rows, q.rows], [a.people, b.people])
  );
}

function reviewDifferences(a: Reviews, b: Reviews): string | null {
  const own =
    sameRows('review', a.rows, b.rows) ??
    sameKeyed('snooze', a.snoozes, b.snoozes) ??
    sameRow('threshold', a.threshold, b.threshold);
  if (own !== null) return own;
  for (const { id } of a.rows) {
    const problem = sameKeyed('reviewItem', a.itemsOf(id), b.itemsOf(id));
    if (problem !== null) return problem;
  }
  return null;
}

function sameKeyed(
  what: string,
  a: ReadonlyMap<string, object>,
  b: ReadonlyMap<string, object>,
): string | null {
  if (a.size !== b.size) return `${a.size} against ${b.size} rows of ${what}`;
  for (const [key, row] of a) {
    const problem = sameRow(what, row, b.get(key));
    if (problem !== null) return problem;
  }
  return null;
}

interface Rows extends Iterable<{ id: string }> {
  readonly size: number;
  get(id: string): object | undefined;
}

function sameRow(what: string, a: object | null, b: object | null | undefined): string | null {
  const same = a !== null && b != null ? sameFields(a, b) : (a ?? null) === (b ?? null);
  return same ? null : `${what} ${JSON.stringify(a)} against ${JSON.stringify(b)}`;
}

/** By value and whatever the order of fields. */
function sameFields(a: object, b: object): boolean {
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  const fields = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...fields].every((field) => left[field] === right[field]);
}

function sameRows(what: string, a: Rows, b: Rows): string | null {
  if (a.size !== b.size) return `${a.size} against ${b.size} rows of ${what}`;
  for (const row of a) {
    const problem = sameRow(what, row, b.get(row.id));
    if (problem !== null) return problem;
  }
  return null;
}

interface Ids {
  readonly end: number;
  idAt(place: number): string;
  placeOf(id: string): number;
}

function samePairs<V>(
  what: string,
  a: Relation<V>,
  b: Relation<V>,
  [leftA, leftB]: [Ids, Ids],
  [rightA, rightB]: [Ids, Ids],
): string | null {
  if (a.size !== b.size) return `${a.size} against ${b.size} rows of ${what}`;
  for (let left = 0; left < leftA.end; left++) {
    for (const [right, value] of a.of(left)) {
      const leftId = leftA.idAt(left);
      const rightId = rightA.idAt(right);
      const other = b.get(leftB.placeOf(leftId), rightB.placeOf(rightId));
      const same =
        typeof value === 'object' && value !== null && typeof other === 'object' && other !== null
          ? sameFields(value, other)
          : value === other;
      if (!same) return `${what} ${leftId} ${rightId}`;
    }
  }
  return null;
}
