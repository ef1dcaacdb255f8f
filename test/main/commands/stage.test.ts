import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { StagedAction } from '../../../src-shared/ipc/grid';
import { applyStage, MARK } from '../../../src-shared/ipc/grid';
import { expectSame } from '../../support/rule-cases';
import { archive, makePrivate, override, standardWorld } from '../../support/standard-world';
import { ADMIN, type TestWorkspace } from '../../support/workspace';

let w: TestWorkspace;
beforeEach(() => {
  w = standardWorld();
});
afterEach(() => w.close());

function opened(): number {
  const answer = w.engine.grid.open({ teamspace: 'team' }, ADMIN);
  if ('refused' in answer) throw new Error(answer.refused.message);
  return answer.view;
}

/** A preview of the whole grid: ed, olga, vera, vic by doc, sheet, sketch. */
function preview(action: StagedAction, as = ADMIN, view = opened()) {
  const answer = w.engine.stage.preview({ selection: { view, everything: true }, action }, as);
  if ('refused' in answer) throw new Error(answer.refused.message);
  return answer;
}
/** How many are refused by each rule; one rule may have several reasons. */
function rules(answer: ReturnType<typeof preview>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { rule, count } of answer.refusals.groups) {
    counts[rule ?? ''] = (counts[rule ?? ''] ?? 0) + count;
  }
  return counts;
}

describe('O7 staged change sets', () => {
  test('the preview counts who gains, who loses and what is refused, and writes nothing', () => {
    const before = w.core.state.clone();
    const head = w.engine.head;
    const answer = preview('edit');
    // The canvas takes none (O3: 4), vera neither edit nor a grid (O2: 2).
    expect(answer).toMatchObject({ cells: 12, people: 4, boards: 3, changes: 6 });
    expect(answer.refusals.count).toBe(6);
    expect(rules(answer)).toEqual({ O3: 4, O2: 2 });
    expect(answer.gains).toMatchObject({ count: 2, people: 1 });
    expect(answer.losses).toMatchObject({ count: 2, people: 1 });
    expectSame(w, before, head);
  });

  test('with refused cells it is refused whole, unless they are to be left out', () => {
    const { stage } = preview('edit');
    const head = w.engine.head;
    expect(w.engine.stage.apply({ stage, leaveOutRefused: false }, ADMIN)).toMatchObject({
      ok: false,
    });
    expect(w.engine.head).toBe(head);
    const result = w.engine.stage.apply({ stage, leaveOutRefused: true, reason: 'Q1' }, ADMIN);
    expect(result).toMatchObject({ ok: true, entry: head + 1, changed: 6 });
    expect(w.ask({ type: 'entry', entry: head + 1 })).toMatchObject({ reason: 'Q1', changed: 6 });
    expect(w.undo('admin', head + 1)).toMatchObject({ ok: true, changed: 6 });
  });

  test('applied it is gone', () => {
    const { stage } = preview('restore');
    w.engine.stage.apply({ stage, leaveOutRefused: true }, ADMIN);
    expect(w.engine.stage.apply({ stage, leaveOutRefused: true }, ADMIN)).toMatchObject({
      refused: { code: 'not-found' },
    });
  });

  test('what was allowed at the preview is judged anew when it is applied', () => {
    const { stage } = preview('view', 'olga');
    archive(w);
    expect(w.engine.stage.apply({ stage, leaveOutRefused: true }, 'olga')).toMatchObject({
      ok: false,
      refused: { rule: 'W4' },
    });
  });

  const cases: [StagedAction, string, Record<string, number>, number][] = [
    ['view', 'ed', { O3: 4, O2: 1 }, 7],
    ['view', 'vic', { O1: 12 }, 0],
    ['clear', 'ed', {}, 1],
    ['private', 'ed', {}, 3],
    ['private', 'vic', { O1: 3 }, 0],
    ['shared', 'admin', {}, 0],
    ['restore', 'olga', {}, 1],
    ['restore', 'ed', { O4: 3 }, 0],
  ];
  for (const [action, as, refused, changes] of cases) {
    test(`${action} by ${as}: refused ${JSON.stringify(refused)}, ${changes} written`, () => {
      override(w, 'vic', 'edit');
      const who = as === 'admin' ? ADMIN : as;
      const answer = preview(action, who);
      expect(rules(answer)).toEqual(refused);
      expect(answer.changes).toBe(changes);
      const result = w.engine.stage.apply({ stage: answer.stage, leaveOutRefused: true }, who);
      expect(result).toMatchObject({ ok: true, changed: changes });
    });
  }

  test('O0: on another plan giving is refused, clearing is not', () => {
    override(w, 'vic', 'edit');
    w.run('admin', { type: 'workspace.setPlan', plan: 'pro' });
    expect(rules(preview('view'))).toEqual({ O0: 12 });
    expect(rules(preview('private'))).toEqual({ O0: 3 });
    expect(preview('clear')).toMatchObject({ changes: 1, refusals: { count: 0 } });
  });

  test('the marks in the window say the same', () => {
    makePrivate(w, 'olga', 'sheet');
    const view = opened();
    const { stage } = preview('edit', ADMIN, view);
    const window = { rows: { from: 0, count: 4 }, columns: { from: 0, count: 3 } };
    const answer = w.engine.grid.window({ view, ...window, stage });
    if ('refused' in answer) throw new Error(answer.refused.message);
    const { gain, lose, refused: no, still } = MARK;
    expect([...(answer.marks ?? [])]).toEqual([
      ...[still, gain, no],
      ...[lose, lose, no],
      ...[no, no, no],
      ...[gain, gain, no],
    ]);
  });

  test('a reason that is no well-formed text is not taken', () => {
    const input = { stage: 1, leaveOutRefused: true, reason: '\ud800' };
    expect(applyStage.safeParse(input).success).toBe(false);
  });
});
