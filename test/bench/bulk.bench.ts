import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StageAnswer } from '../../src-shared/ipc/grid';
import { type Large, openBare, openLarge, TEAMSPACE } from './large';
import { against, median, tell, tellValue, timed } from './measure';

const BOARDS = 100;
const PEOPLE = 1_000;

let large: Large;
let bare: ReturnType<typeof openBare>;
beforeAll(() => {
  large = openLarge();
  bare = openBare();
});
afterAll(() => {
  large.close();
  bare.close();
});

/** A rectangle of 100,000 cells that the rules allow, as the window selects it. */
function rectangle() {
  const { engine, admin } = large;
  const view = engine.grid.open(
    {
      teamspace: TEAMSPACE,
      rows: { filter: { roles: ['maker'] } },
      columns: { filter: { kinds: ['timeline', 'document'] } },
    },
    admin,
  );
  if ('refused' in view) throw new Error(view.refused.message);
  const whole = { rowFrom: 0, rowTo: PEOPLE - 1, columnFrom: 0, columnTo: BOARDS - 1 };
  return { view: view.view, rectangles: [whole] };
}

test('100,000 overrides in one entry against the bare rows', () => {
  const { engine, core, admin } = large;
  const selection = rectangle();
  const preview = () => {
    const answer = engine.stage.preview({ selection, action: 'edit' }, admin);
    if ('refused' in answer) throw new Error(answer.refused.message);
    return answer;
  };
  const undoes: number[] = [];
  const previews: number[] = [];
  let staged: StageAnswer = preview();
  expect(staged.cells).toBe(BOARDS * PEOPLE);
  // The floor writes the same rows, set by set and in the order of its key, in one transaction.
  const insert = bare.db.prepare(
    `INSERT INTO override (board, person, level)
     SELECT value ->> 0, value ->> 1, 3 FROM json_each(?) WHERE true
     ON CONFLICT DO UPDATE SET level = excluded.level`,
  );
  const cells = bareCells();
  const packed = JSON.stringify(cells);
  bare.db.exec('CREATE TEMP TABLE former AS SELECT * FROM override');
  const measured = against(7, {
    floor: () => bare.db.transaction(() => insert.run(packed)).immediate(),
    work: () => {
      const result = engine.stage.apply({ stage: staged.stage, leaveOutRefused: true }, admin);
      expect(result).toMatchObject({ ok: true, changed: staged.changes });
    },
    between: () => {
      undoes.push(timed(() => expect(engine.undoLast(admin).ok).toBe(true)));
      previews.push(
        timed(() => {
          staged = preview();
        }),
      );
      bare.db.exec(
        'DELETE FROM override; INSERT INTO override SELECT * FROM former ORDER BY board, person',
      );
      engine.checkpoint();
      bare.db.pragma('wal_checkpoint(TRUNCATE)');
    },
  });
  expect(core.ledger.head.seq).toBeGreaterThan(50_000);
  tell(
    'bulk: 100,000 overrides applied in one entry, against the set-based insert of bare rows',
    measured,
  );
  tellValue('bulk: preview of 100,000 cells', median(previews.slice(1)), 'ms');
  tellValue('bulk: undo of 100,000 cells', median(undoes.slice(1)), 'ms');
});

/** [board, person] by place, in primary-key order. */
function bareCells(): [number, number][] {
  const { state } = large.core;
  const { view } = rectangle();
  const span = (count: number) => ({ from: 0, count });
  const window = large.engine.grid.window({ view, rows: span(PEOPLE), columns: span(BOARDS) });
  if ('refused' in window) throw new Error(window.refused.message);
  const persons = window.people
    .map(({ person }) => state.people.placeOf(person))
    .sort((a, b) => a - b);
  const boards = window.boards
    .map(({ board }) => state.boards.placeOf(board))
    .sort((a, b) => a - b);
  return boards.flatMap((board) => persons.map((person): [number, number] => [board, person]));
}
