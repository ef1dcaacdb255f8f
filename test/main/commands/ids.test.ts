import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decideCommand } from '../../../src-main/domain/commands/registry';
import { engineOf, openCore } from '../../../src-main/engine/open';
import { idsOf } from '../../../src-main/ledger/ids';
import type { CommandInput } from '../../../src-shared/commands';
import { anyCommand } from '../../../src-shared/commands';
import { standardWorld } from '../../support/standard-world';
import { ADMIN, type TestWorkspace } from '../../support/workspace';

let w: TestWorkspace;
beforeEach(() => {
  w = standardWorld();
  w.run('ed', { type: 'card.create', board: 'doc', id: 'card' });
});
afterEach(() => w.close());

const makers: [CommandInput & { id?: string }, string][] = [
  [{ type: 'person.add', email: 'n@x.example', affiliation: 'guest' }, 'ed'],
  [{ type: 'teamspace.create', name: 'T' }, 'team'],
  [{ type: 'board.create', teamspace: 'team', name: 'B', kind: 'grid' }, 'doc'],
  [{ type: 'board.duplicate', board: 'doc' }, 'doc'],
  [{ type: 'card.create', board: 'doc' }, 'card'],
];

describe('ids are given or made', () => {
  for (const [command, taken] of makers) {
    test(`${command.type}: a taken id is a conflict`, () => {
      expect(w.refusal('admin', { ...command, id: taken } as CommandInput)).toMatchObject({
        code: 'conflict',
        path: 'id',
      });
    });

    test(`${command.type}: a preview uses no id up, a refused batch neither`, () => {
      const given = { ...command, id: 'given' } as CommandInput;
      expect(w.may('admin', given)).toMatchObject({ ok: true, id: 'given' });
      const refused = { type: 'board.save', board: 'nowhere' } as const;
      expect(w.try('admin', { type: 'batch', commands: [given as never, refused] }).ok).toBe(false);
      expect(w.run('admin', given)).toMatchObject({ id: 'given' });
    });

    test(`${command.type}: an undone id is free again, also once the database was closed`, () => {
      const given = { ...command, id: 'given' } as CommandInput;
      w.run('admin', { type: 'undo', entry: w.entryOf('admin', given) });
      const again = w.entryOf('admin', given);
      w.run('admin', { type: 'undo', entry: again });
      w.engine.close();
      const engine = engineOf(openCore(w.file));
      expect(engine.execute({ actor: ADMIN, command: anyCommand.parse(given) })).toMatchObject({
        ok: true,
        id: 'given',
      });
      engine.close();
    });

    test(`${command.type}: the same id in another kind of thing is another id`, () => {
      const given = { ...command, id: taken === 'doc' ? 'ed' : 'doc' } as CommandInput;
      expect(w.run('admin', given)).toMatchObject({ ok: true });
    });

    test(`${command.type}: carried out again as issued, it makes the same ids`, () => {
      const before = w.core.state.clone();
      const entry = w.entryOf('admin', command);
      const { id, at, issued } = w.ask({ type: 'entry', entry });
      const changes = w.ask({ type: 'entry', entry }).rows.map((row) => row.after);
      const instant = Date.parse(at);
      const again = decideCommand(anyCommand.parse(issued) as never, ADMIN, {
        ...w.core,
        state: before,
        at: instant,
        newId: idsOf(id),
        signing: null,
      });
      if ('refused' in again) throw new Error(again.refused.message);
      expect(again.changes.rows.map((row) => row.after)).toEqual(changes);
    });
  }
});
