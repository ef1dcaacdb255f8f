import type { CommandInput } from '../../src-shared/commands';

/** Commands that tests of sync say often, on the world of SyncPair. */
export const cell = (person: string, level: 'view' | 'edit', board = 'doc') =>
  ({
    type: 'override.set',
    cells: [{ board, person, level }],
  }) satisfies CommandInput;

export const edit = (person: string, board?: string) => cell(person, 'edit', board);
export const view = (person: string, board?: string) => cell(person, 'view', board);

/** A share of the document with an outsider. */
export const shareWithOtto = (
  more: Partial<Extract<CommandInput, { type: 'share.create' }>> = {},
) =>
  ({
    type: 'share.create',
    id: 's',
    email: 'otto@away.example',
    scope: 'board',
    target: 'doc',
    access: 'read-only',
    expiresAt: '2026-06-01T00:00:00Z',
    ...more,
  }) satisfies CommandInput;
