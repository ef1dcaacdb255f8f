import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anyCommand, type CommandInput } from '../../../src-shared/commands';
import type { CommandResult } from '../../../src-shared/result';
import { plain, type Step } from '../../support/generate';
import { story } from '../../support/generate-story';
import { actor } from '../../support/generate-words';
import { memoryOf } from '../memory';
import { World } from '../world';

const parts = fc.array(plain, { minLength: 1, maxLength: 5, size: 'max' });

/** Several consoles that have lived through the same. */
function alike(steps: Step[], count: number, tell: (...worlds: World[]) => void): void {
  const worlds = Array.from({ length: count }, () => new World());
  try {
    for (const step of steps) for (const world of worlds) world.take(withId(step));
    tell(...worlds);
  } finally {
    for (const world of worlds) world.close();
  }
}

/** A card without an id would get another one in each world. */
function withId(step: Step): Step {
  const { command } = step;
  if (command.type !== 'card.create' || command.id !== undefined) return step;
  return { ...step, command: { ...command, id: 'c3' } };
}

/** The facts, whatever ids and tokens were made for what had none. */
function factsOf(world: World): string {
  const made = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;
  const hash = /"[0-9a-f]{64}"/g;
  const facts = world.facts().replace(made, 'made').replace(hash, '"made"');
  return facts.split('\n').sort().join('\n');
}

/** A batch is its parts one after the other, or nothing; so are several commands of one call. */
export const batchEqualsParts = fc.property(
  story(0, 8),
  parts,
  actor,
  (steps: Step[], commands: CommandInput[], who: string) =>
    alike(steps, 3, (one, other, third) => {
      assert(one !== undefined && other !== undefined && third !== undefined);
      const before = [one.everything(), third.everything()];
      const issues = commands.map((said) => ({ actor: who, command: anyCommand.parse(said) }));
      const singly: CommandResult[] = [];
      for (const issue of issues) {
        const result = other.engine.execute(issue);
        singly.push(result);
        if (!result.ok) break;
      }
      const command = anyCommand.parse({ type: 'batch', commands });
      const whole = one.engine.execute({ actor: who, command });
      const all = third.engine.executeAll(issues);
      const failed = singly.findIndex((result) => !result.ok);
      const no = singly[failed];
      if (no !== undefined && !no.ok) {
        assert(!whole.ok);
        // The batch itself knows nobody either; otherwise its parts are named.
        const within = `commands[${failed}]${no.refused.path === undefined ? '' : `.${no.refused.path}`}`;
        const path = whole.refused.path === undefined ? {} : { path: within };
        assert.deepEqual(whole.refused, { ...no.refused, ...path });
        assert.deepEqual(all, [no]);
        assert.deepEqual([one.everything(), third.everything()], before);
        return;
      }
      assert(whole.ok);
      const changed = (result: CommandResult) => (result.ok ? result.changed : -1);
      assert.deepEqual(
        whole.results?.map((part) => part.changed),
        singly.map(changed),
      );
      assert.deepEqual(all.map(changed), singly.map(changed));
      assert.equal(factsOf(one), factsOf(other));
      assert.equal(factsOf(third), factsOf(other));
      assert.equal(third.engine.head, other.engine.head);
      for (const { core } of [one, third]) {
        assert.equal(memoryOf(core.state), memoryOf(core.facts.load()));
      }
      undoWhole(one, whole.entry, before[0] as string);
    }),
);

/** One entry with one undo: it takes all parts back, or none. */
function undoWhole(world: World, entry: number | null, before: string): void {
  if (entry === null) return;
  const facts = world.facts();
  const admin = [...world.core.state.people].find((p) => p.active && p.workspaceRole === 'admin');
  const undone = world.engine.execute({ actor: admin?.id ?? '', command: { type: 'undo', entry } });
  assert.equal(undone.ok ? before.startsWith(world.facts()) : facts === world.facts(), true);
}
