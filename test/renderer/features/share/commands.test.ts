import { describe, expect, it } from 'vitest';
import { removeAll, setRoles } from '../../../../src-renderer/features/share/commands';

const people = (count: number) => Array.from({ length: count }, (_, i) => `p${i}`);

describe('many participants at once (S13)', () => {
  it('is one command up to fifty', () => {
    expect(setRoles('b', people(50), 'reader')).toEqual({
      type: 'participant.setRole',
      board: 'b',
      persons: people(50),
      role: 'reader',
    });
  });

  it('is one batch of commands of fifty beyond, nobody twice and nobody left out', () => {
    const command = removeAll('b', people(120));
    if (command.type !== 'batch') throw new Error('not a batch');
    const parts = command.commands.map((one) =>
      one.type === 'participant.remove' ? one.persons : [],
    );
    expect(parts.map(({ length }) => length)).toEqual([50, 50, 20]);
    expect(parts.flat()).toEqual(people(120));
  });
});
