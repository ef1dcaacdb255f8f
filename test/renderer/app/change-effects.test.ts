import { expect, it } from 'vitest';
import { gatherEffects } from '../../../src-renderer/app/change/change-effects';
import { boardCount, refusedPlace } from '../../../src-renderer/app/change/leave-out';

it('gathers the same step of one person into a line, the largest first', () => {
  const effects = gatherEffects([
    { person: 'ann', board: 'a', from: 'view', to: 'none' },
    { person: 'bob', board: 'a', from: 'edit', to: 'view' },
    { person: 'bob', board: 'b', from: 'edit', to: 'view' },
    { person: 'bob', card: 'c', from: 'view', to: 'none' },
  ]);
  expect(effects).toMatchObject({ count: 4, people: 2, places: 3 });
  expect(effects.groups[0]).toMatchObject({ person: 'bob', from: 'edit', to: 'view', count: 2 });
});

it('reads which board of a list a refusal is about', () => {
  expect(refusedPlace('boards[12]')).toBe(12);
  expect(refusedPlace('persons[1]')).toBeNull();
  expect(refusedPlace(undefined)).toBeNull();
  expect(boardCount({ type: 'board.restoreDefault', boards: ['a', 'b'] })).toBe(2);
  expect(boardCount({ type: 'undo', entry: 3 })).toBe(0);
});
