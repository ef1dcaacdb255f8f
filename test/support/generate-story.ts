import fc from 'fast-check';
import { anyCommand, type Command, type CommandInput } from '../../src-shared/commands';
import { plain, type Step } from './generate';
import { actor } from './generate-words';

/** Commands of a batch: `workspace.create` may not stand in one, and the generator makes none. */
export const batch: fc.Arbitrary<CommandInput> = fc
  .array(plain, { minLength: 1, maxLength: 3 })
  .map((commands) => ({ type: 'batch', commands }) as CommandInput);

/** How many entries back from the head; small ones come most, they conflict and repeat. */
const undo: fc.Arbitrary<CommandInput> = fc
  .oneof(fc.nat({ max: 3 }), fc.nat({ max: 30 }))
  .map((back) => ({ type: 'undo', entry: -back }) as CommandInput);

const again: fc.Arbitrary<CommandInput> = fc.constant({
  type: 'workspace.create',
  name: 'Again',
  plan: 'free',
  admin: { email: 'again@nordwind.example', name: 'Again' },
});

export const anything: fc.Arbitrary<CommandInput> = fc.oneof(
  { weight: 24, arbitrary: plain },
  { weight: 6, arbitrary: undo },
  { weight: 3, arbitrary: batch },
  {
    weight: 1,
    arbitrary: fc.oneof({ weight: 9, arbitrary: undo }, { weight: 1, arbitrary: again }),
  },
);

/** Mostly the clock goes on, sometimes it stands, sometimes it has been set back. */
const after = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 5_000 }) },
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: -5_000, max: -1 }) },
);

export const step: fc.Arbitrary<Step> = fc.record({ actor, command: anything, after });

export function story(least: number, most: number): fc.Arbitrary<Step[]> {
  return fc.array(step, { minLength: least, maxLength: most, size: 'max' });
}

/** The command as it is said at this head: an undo names its entry at last. */
export function resolve(command: CommandInput, head: number): Command {
  const said =
    command.type === 'undo' ? { ...command, entry: Math.max(1, head + command.entry) } : command;
  return anyCommand.parse(said);
}
