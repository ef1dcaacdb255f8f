import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RiskKind } from '../../../../src-shared/model/review';
import {
  makePrivate,
  override,
  own,
  participate,
  setMember,
  setRole,
  standardWorld,
} from '../../../support/standard-world';
import { T0, type TestWorkspace } from '../../../support/workspace';
import { DAY, mode } from './world';

describe('risks: since when', () => {
  let w: TestWorkspace;
  beforeEach(() => {
    w = standardWorld();
  });
  afterEach(() => w.close());

  /** Runs each step a day after the one before, and tells when it was. */
  const days: { kind: RiskKind; steps: ((w: TestWorkspace) => unknown)[]; since: number }[] = [
    {
      kind: 'link-without-password',
      steps: [
        (w) => mode(w, 'link'),
        (w) => mode(w, 'specific'),
        (w) => mode(w, 'link'),
        (w) => w.run('admin', { type: 'board.save', board: 'doc' }),
      ],
      since: 2,
    },
    {
      kind: 'departed',
      steps: [
        (w) => own(w, 'ed'),
        (w) => w.run('admin', { type: 'person.deactivate', person: 'ed' }),
        (w) => setMember(w, 'vic', 'edit'),
      ],
      since: 1,
    },
    {
      kind: 'override-above-role',
      steps: [(w) => override(w, 'ed', 'edit'), (w) => setRole(w, 'ed', 'viewer')],
      since: 1,
    },
    {
      kind: 'private-shared-outside',
      steps: [(w) => participate(w, 'tom', 'reader'), (w) => makePrivate(w)],
      since: 1,
    },
    {
      kind: 'private-shared-outside',
      steps: [(w) => makePrivate(w), (w) => participate(w, 'tom', 'reader')],
      since: 1,
    },
  ];

  test.each(days)('$kind, step $since', ({ kind, steps, since }) => {
    const instants = steps.map((step, i) => {
      w.now = T0 + (i + 1) * DAY;
      step(w);
      return w.core.ledger.head.at;
    });
    w.now = T0 + 20 * DAY;
    const [item] = w.ask({ type: 'risks', kinds: [kind] }).items;
    expect(item?.since).toBe(new Date(instants[since] ?? 0).toISOString());
    expect(item?.ageDays).toBe(20 - since - 1);
  });
});
