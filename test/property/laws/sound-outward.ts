import assert from 'node:assert/strict';
import type { State } from '../../../src-main/domain/state/state';

/** What shares, invitations, partners and requests promise, whatever was done (E3, E7, G2, S14, S19). */
export function soundOutward(state: State, after: string): void {
  const none = (rows: unknown[], what: string) =>
    assert.deepEqual(rows, [], `${what} after ${after}`);
  const { shares, partners } = state;
  const there = (person: string) => state.people.get(person) !== undefined;
  const all = [...shares.rows];
  none(
    all.filter(({ person, target, scope }) => {
      const things = scope === 'card' ? state.cards : state.boards;
      return (
        !there(person) || (target === null ? scope !== 'tenant' : things.get(target) === undefined)
      );
    }),
    'shares of nothing',
  );
  none(
    all.filter(({ status, redeemedAt }) => status === 'live' && redeemedAt === null),
    'live shares that nobody redeemed',
  );
  const links = [...shares.invitations].filter((row) => row.state === 'open');
  const twice = links.filter((row, i) => links.findIndex(({ of }) => of === row.of) !== i);
  none(twice, 'second open links');
  none(
    links.filter(({ of, kind }) => {
      const row = kind === 'share' ? shares.rows.get(of) : partners.rows.get(of);
      return row?.status !== 'pending';
    }),
    'open links to what is not pending',
  );
  const open = [...partners.rows].filter((row) => row.status !== 'removed' && row.domain !== null);
  none(
    open.filter((row, i) => open.findIndex(({ domain }) => domain === row.domain) !== i),
    'second partners of a domain',
  );
  const asked = [...state.requests].filter((row) => row.status === 'pending');
  const pair = ({ board, person }: (typeof asked)[number]) => `${board} ${person}`;
  none(
    asked.filter((row, i) => asked.findIndex((other) => pair(other) === pair(row)) !== i),
    'second requests',
  );
  none(
    [...state.quotas.values()].filter(({ sent }) => sent > 200),
    'invitations beyond 200 a day',
  );
}
