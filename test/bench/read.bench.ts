import { afterAll, beforeAll, test } from 'vitest';
import { bundled } from './bundled';
import { type Large, openBare, openLarge, TEAMSPACE } from './large';
import { against, median, tell, tellValue, timed } from './measure';

const { decide, Scan } = bundled;

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

function view(rows = {}, columns = {}) {
  const request = { teamspace: TEAMSPACE, rows, columns };
  const opened = large.engine.grid.open(request, large.admin);
  if ('refused' in opened) throw new Error(opened.refused.message);
  return opened.view;
}

test('decisions of the evaluator', () => {
  const { state } = large.core;
  const scan = new Scan(state, { at: Date.now(), holdsLink: false, password: null });
  const boards = [...state.boardsOf(TEAMSPACE)].slice(0, 100);
  let sum = 0;
  const all = () => {
    for (const board of boards) {
      scan.on(board);
      for (let person = 0; person < 10_000; person++) sum += decide(scan.about(person)).level;
    }
  };
  const times = Array.from({ length: 7 }, () => timed(all));
  if (sum === 0) throw new Error('nobody reaches anything');
  tellValue('evaluator: decisions', 1_000_000 / (median(times) / 1_000), '1/s');
});

test('a window of 50 × 30 cells against reading its overrides', () => {
  const { state } = large.core;
  const opened = view();
  const read = bare.db
    .prepare(
      `SELECT board, person, level FROM override
     WHERE board IN (SELECT value FROM json_each(?)) AND person IN (SELECT value FROM json_each(?))`,
    )
    .raw();
  const boards = JSON.stringify([...state.boardsOf(TEAMSPACE)].slice(100, 130));
  const persons = JSON.stringify(Array.from({ length: 50 }, (_, i) => 1_000 + i));
  const span = {
    view: opened,
    rows: { from: 1_000, count: 50 },
    columns: { from: 100, count: 30 },
  };
  const measured = against(300, {
    floor: () => read.all(boards, persons),
    work: () => large.engine.grid.window(span),
  });
  tell('grid: window of 50 × 30 cells, against reading their overrides by SQL', measured);
});

test('everybody on one board against reading the members', () => {
  const [place = -1] = large.core.state.boardsOf(TEAMSPACE);
  const { id } = large.core.state.boards.rowAt(place);
  const read = bare.db
    .prepare(
      `SELECT p.id, p.email, p.name, m.level FROM member m JOIN person p ON p.id = m.person
     WHERE m.teamspace = ? ORDER BY p.name, p.id`,
    )
    .raw();
  const measured = against(30, {
    floor: () => read.all(TEAMSPACE),
    work: () => large.engine.query({ type: 'who', board: id }, null),
  });
  tell('who: 10,000 people of one board, against reading and sorting them by SQL', measured);
});

test('opening a view with filters against the same by SQL', () => {
  const read = bare.db
    .prepare(
      `SELECT p.id FROM member m JOIN person p ON p.id = m.person
     WHERE m.teamspace = ? AND p."workspaceRole" = 'maker'
       AND (p.name LIKE '%an%' OR p.email LIKE '%an%') ORDER BY p.name, p.id`,
    )
    .pluck();
  const plain = bare.db
    .prepare(
      'SELECT p.id FROM member m JOIN person p ON p.id = m.person WHERE m.teamspace = ? ORDER BY p.name, p.id',
    )
    .pluck();
  const filter = { text: 'an', roles: ['maker' as const], hasOverride: true };
  tell(
    'grid: view of 10,000 members opened, against selecting and sorting them by SQL',
    against(30, { floor: () => plain.all(TEAMSPACE), work: () => view() }),
  );
  tell(
    'grid: view opened with text, role and override filters, against text and role by SQL',
    against(30, { floor: () => read.all(TEAMSPACE), work: () => view({ filter }) }),
  );
});
