import assert from 'node:assert/strict';
import type { EntryAnswer } from '../../../src-shared/queries/history';
import { ask } from '../matrix';
import { memoryOf } from '../memory';
import { Stamps } from '../stamps';
import type { World } from '../world';
import { law } from './check';

function anAdmin({ core }: World): string {
  return [...core.state.people].find((p) => p.active && p.workspaceRole === 'admin')?.id ?? '';
}

/** Undone at once, an entry leaves no trace in the facts; and undoing the undoing brings it back. */
export const undoRestores = law([4, 25], (world, steps) => {
  const { core, engine } = world;
  for (const step of steps) {
    const before = [world.facts(), memoryOf(core.state)];
    const done = world.take(step);
    if (!done.ok || done.entry === null) continue;
    const after = [world.facts(), memoryOf(core.state)];
    const there = [before, after];
    for (let times = 0; times < 2; times++) {
      const command = { type: 'undo', entry: engine.head } as const;
      const undone = engine.execute({ actor: anAdmin(world), command });
      if (!undone.ok) {
        // An admin may always, but for what the plan, the archive or the ladder of roles forbid.
        const { code } = undone.refused;
        assert(['plan', 'forbidden'].includes(code), JSON.stringify(undone.refused));
        assert.deepEqual([world.facts(), memoryOf(core.state)], there[1 - times]);
        break;
      }
      assert.deepEqual([world.facts(), memoryOf(core.state)], there[times]);
    }
  }
});

/**
 * An older entry is undone exactly when nobody has written over it since: then its fields are what
 * they were before it and all others stay; otherwise a later entry that stands is named.
 */
export const undoSeesLaterChanges = law([12, 45], (world, steps) => {
  const { engine } = world;
  const stamps = new Stamps();
  const entries: EntryAnswer[] = [];
  for (let seq = 1; seq <= engine.head; seq++) take(seq);
  function take(seq: number): void {
    const entry = ask(engine, { type: 'entry', entry: seq });
    entries[seq] = entry;
    stamps.add(entry);
  }
  for (const step of steps) {
    const { actor, command } = world.issue(step);
    const { head } = engine;
    const result = engine.execute({ actor, command });
    if (command.type === 'undo') {
      const target = entries[command.entry];
      if (result.ok) {
        assert(stamps.stands(command.entry), `${command.entry} was written over, yet undone`);
        assert(target !== undefined && result.entry !== null);
        assert.deepEqual(
          stamps.fieldsOf(ask(engine, { type: 'entry', entry: head + 1 })),
          stamps.fieldsOf(target),
        );
      } else if (result.refused.code === 'conflict' && result.refused.rule !== 'E4') {
        // E4: nobody has altered anything, time has: a share does not come back after its end.
        const named = result.refused.entry ?? 0;
        assert(named > command.entry && named <= head, JSON.stringify(result.refused));
        const { undoes, undoneBy } = ask(engine, { type: 'entry', entry: named });
        const already = undoes === command.entry && undoneBy === null;
        const undone = entries[named]?.undoes === command.entry;
        const uses = undone || mentions(entries[named], madeBy(target));
        const replaced = replaces(entries[named], result.refused.rule);
        assert(
          !stamps.stands(command.entry) || uses || already || replaced,
          `nothing stands against undoing ${command.entry}: ${JSON.stringify(result)}`,
        );
      }
    }
    if (engine.head > head) take(engine.head);
  }
});

/** A partner that took the domain (G2), a request that was made anew (S19). */
function replaces(entry: EntryAnswer | undefined, rule: string | undefined): boolean {
  const table = { G2: 'partner', S19: 'request' }[rule ?? ''];
  return (entry?.rows ?? []).some((row) => row.table === table && row.after !== null);
}

/** Ids of what an entry brought into being, people made members included. */
function madeBy(entry: EntryAnswer | undefined): string[] {
  return (entry?.rows ?? [])
    .filter(({ before, after }) => before === null || before.affiliation !== after?.affiliation)
    .map(({ key }) => key);
}

function mentions(entry: EntryAnswer | undefined, ids: string[]): boolean {
  const text = JSON.stringify([entry?.actor, entry?.rows, entry?.cells]);
  return ids.some((id) => text.includes(id));
}
