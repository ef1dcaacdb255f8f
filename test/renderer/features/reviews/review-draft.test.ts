import { describe, expect, test } from 'vitest';
import {
  dueInstant,
  openCommand,
  type ReviewDraft,
  scopeOf,
  startDraft,
} from '../../../../src-renderer/features/reviews/open/review-draft';

const NOW = Date.parse('2026-11-20T08:00:00Z');
const draft = (patch: Partial<ReviewDraft> = {}): ReviewDraft => ({
  ...startDraft(NOW),
  name: 'Q4',
  ...patch,
});

describe('the scope of a new review', () => {
  const cases: [Partial<ReviewDraft>, object | null][] = [
    [{}, { kind: 'shares' }],
    [{ noExpiry: true }, { kind: 'shares', noExpiry: true }],
    [{ kind: 'partners', noExpiry: true }, { kind: 'partners' }],
    [{ kind: 'teamspace' }, null],
    [
      { kind: 'teamspace', teamspace: 't' },
      { kind: 'teamspace', teamspace: 't' },
    ],
    [{ kind: 'private' }, { kind: 'private' }],
    [{ kind: 'board' }, null],
    [
      { kind: 'board', board: { id: 'b', name: 'B' } },
      { kind: 'board', board: 'b' },
    ],
    [
      { kind: 'person', person: { id: 'p', name: 'P' } },
      { kind: 'person', person: 'p' },
    ],
    [{ kind: 'risks' }, { kind: 'risks' }],
  ];
  test.each(cases)('%j', (patch, want) => expect(scopeOf(draft(patch))).toEqual(want));
});

describe('opening', () => {
  test('is due at the end of the day in the workspace’s zone', () => {
    expect(dueInstant(draft({ due: '2026-11-30' }), 'Europe/Berlin', NOW)).toBe(
      '2026-11-30T22:59:59.000Z',
    );
  });

  test('says only what was chosen', () => {
    expect(openCommand(draft({ due: '2026-11-30' }), 'UTC', NOW)).toEqual({
      type: 'review.open',
      name: 'Q4',
      scope: { kind: 'shares' },
      due: '2026-11-30T23:59:59.000Z',
      unanswered: 'keep',
    });
    const rich = draft({
      due: '2026-11-30',
      auditors: ['ida'],
      unanswered: 'revoke',
      repeat: true,
    });
    expect(openCommand(rich, 'UTC', NOW)).toMatchObject({
      auditors: ['ida'],
      unanswered: 'revoke',
      repeat: 'quarterly',
    });
  });

  test.each([
    ['without a name', { name: '  ' }],
    ['for a day that is over', { due: '2026-11-19' }],
    ['without a day', { due: '' }],
    ['of no board yet', { kind: 'board' as const }],
  ])('is not possible %s', (_, patch) => expect(openCommand(draft(patch), 'UTC', NOW)).toBeNull());
});
