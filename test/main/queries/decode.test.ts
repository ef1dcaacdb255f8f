import { describe, expect, test } from 'vitest';
import { decodeQuery } from '../../../src-main/commands/decode';

const queries: [string, unknown, string?][] = [
  ['an unknown type', { type: 'everything' }, 'type'],
  ['access without a thing', { type: 'access', person: 'p' }],
  ['access to two things', { type: 'access', person: 'p', board: 'b', card: 'c' }],
  ['an instant without an offset', { type: 'who', board: 'b', at: '2026-03-01T09:00:00' }, 'at'],
  ['an unknown level', { type: 'who', board: 'b', level: 'all' }, 'level'],
  ['an unknown field', { type: 'who', board: 'b', as: 'admin' }],
  ['a limit of 0', { type: 'history', limit: 0 }, 'limit'],
  [
    'a malformed command in may',
    { type: 'may', actor: 'p', command: { type: 'board.save' } },
    'command.board',
  ],
];

describe('malformed queries are invalid', () => {
  for (const [name, input, path] of queries) {
    test(name, () => {
      const refused = decodeQuery(input);
      expect(refused).toMatchObject({ ok: false, refused: { code: 'invalid' } });
      if (!refused.ok) expect(refused.refused.path).toBe(path);
    });
  }
});
