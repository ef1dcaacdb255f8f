import { afterAll, beforeAll, test } from 'vitest';
import { type Large, openBare, openLarge } from './large';
import { against, tell } from './measure';

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

test('one cell with its ledger entry against the bare commit of its row', () => {
  const row = bare.db.prepare(
    `INSERT INTO override (board, person, level) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET level = excluded.level`,
  );
  const { engine, core, admin } = large;
  const [board] = core.state.boardsOf('pilot');
  const { id } = core.state.boards.rowAt(board ?? -1);
  const [person] = [...core.state.members.of(core.state.teamspaces.placeOf('pilot'))].filter(
    ([place]) => core.state.people.rowAt(place).workspaceRole === 'maker',
  )[0] ?? [-1];
  const who = core.state.people.idAt(person);
  let i = 0;
  let done = true;
  const measured = against(600, {
    floor: () => row.run(board, person, i % 2 === 0 ? 1 : 3),
    work: () => {
      const level = i++ % 2 === 0 ? 'view' : 'edit';
      const command = { type: 'override.set', boards: [id], persons: [who], level } as const;
      const result = engine.execute({
        actor: admin,
        command: { ...command, boards: [id], persons: [who] },
      });
      done &&= result.ok && result.changed === 1;
    },
    between: () => {
      if (i % 100 !== 0) return;
      engine.checkpoint();
      bare.db.pragma('wal_checkpoint(TRUNCATE)');
    },
  });
  if (!done) throw new Error('a command was refused or changed nothing');
  tell('commit: one override with its entry, against its bare row at FULL', measured, 1.5);
});
