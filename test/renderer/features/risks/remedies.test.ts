import { expect, test } from 'vitest';
import { isFinal, joined, stepsOf } from '../../../../src-renderer/features/risks/remedies';
import type { CommandInput } from '../../../../src-shared/commands';

const revoke = (...shares: string[]): CommandInput => ({ type: 'share.revoke', shares });
const readOnly = (share: string): CommandInput => ({
  type: 'share.change',
  share,
  access: 'read-only',
});
const clear = { type: 'override.clear', cells: [{ board: 'b', person: 'p' }] } as const;
const through = {
  type: 'batch' as const,
  commands: [
    { type: 'teamspace.unarchive' as const, teamspace: 't' },
    clear,
    { type: 'teamspace.archive' as const, teamspace: 't' },
  ],
} as unknown as CommandInput;

const CASES: [string, CommandInput[], CommandInput | null][] = [
  ['none', [], null],
  ['one as it is', [readOnly('s')], readOnly('s')],
  ['a share once', [revoke('s'), revoke('s', 'r')], revoke('s', 'r')],
  ['no change of what is revoked', [readOnly('s'), revoke('s')], revoke('s')],
  [
    'revocations first, then the rest',
    [clear as unknown as CommandInput, readOnly('r'), revoke('s')],
    { type: 'batch', commands: [revoke('s'), clear, readOnly('r')] } as unknown as CommandInput,
  ],
  ['parts of a batch', [through], through],
  [
    'a teamspace opened once for all that is done in it',
    [through, readOnly('s'), through],
    {
      type: 'batch',
      commands: [
        { type: 'teamspace.unarchive', teamspace: 't' },
        clear,
        readOnly('s'),
        { type: 'teamspace.archive', teamspace: 't' },
      ],
    } as unknown as CommandInput,
  ],
];
test.each(CASES)('several remedies as one command: %s', (_, remedies, want) => {
  expect(joined(remedies)).toEqual(want);
});

test('a teamspace opened for a moment is no step of its own (W4)', () => {
  expect(stepsOf(through)).toEqual([clear]);
});

test('only what revokes shares is final (E7)', () => {
  expect([isFinal(revoke('s')), isFinal(through), isFinal(readOnly('s'))]).toEqual([
    true,
    false,
    false,
  ]);
});
