import { describe, expect, test } from 'vitest';
import { decodeCommand } from '../../../src-main/commands/decode';

const cell = { board: 'b', person: 'p', level: 'view' };
const long = 'x'.repeat(201);

/** What is wrong, and the path that the refusal names (left out: the command itself). */
const malformed: [string, unknown, string?][] = [
  ['nothing', undefined],
  ['null', null],
  ['a text', 'board.save'],
  ['a list', [{ type: 'board.save', board: 'b' }]],
  ['no type', { board: 'b' }, 'type'],
  ['an unknown type', { type: 'board.delete', board: 'b' }, 'type'],
  ['a type that every object has', { type: 'constructor' }, 'type'],
  ['an unknown field', { type: 'board.save', board: 'b', force: true }],
  ['a missing field', { type: 'board.save' }, 'board'],
  ['a field of another type', { type: 'board.save', board: 7 }, 'board'],
  ['null for a field', { type: 'board.save', board: null }, 'board'],
  ['an empty id', { type: 'board.save', board: '' }, 'board'],
  ['an id with a space', { type: 'board.save', board: 'a b' }, 'board'],
  [
    'an id with an @',
    { type: 'person.add', id: 'a@b', email: 'a@b.example', affiliation: 'guest' },
    'id',
  ],
  ['an id with a control character', { type: 'board.save', board: 'a\u0000' }, 'board'],
  ['an id that is too long', { type: 'board.save', board: long }, 'board'],
  ['a name of spaces', { type: 'teamspace.create', name: '  ' }, 'name'],
  ['a name with a line break', { type: 'teamspace.create', name: 'a\nb' }, 'name'],
  ['a name that is too long', { type: 'teamspace.create', name: long }, 'name'],
  [
    'a reason that is too long',
    { type: 'board.save', board: 'b', reason: 'x'.repeat(2001) },
    'reason',
  ],
  [
    'two addresses',
    { type: 'person.add', email: 'a@x.example, b@x.example', affiliation: 'guest' },
    'email',
  ],
  [
    'an address with a line break',
    { type: 'person.add', email: 'a@x.example\nBcc: b@y.example', affiliation: 'guest' },
    'email',
  ],
  ['an address without a domain', { type: 'person.deactivate', person: 'a@' }, 'person'],
  [
    'an unknown level',
    { type: 'override.set', boards: ['b'], persons: ['p'], level: 'own' },
    'level',
  ],
  ['boards without persons', { type: 'override.set', boards: ['b'], level: 'view' }],
  ['boards and cells', { type: 'override.set', boards: ['b'], persons: ['p'], cells: [cell] }],
  ['neither boards nor cells', { type: 'override.clear' }],
  ['cells with a common level', { type: 'override.set', cells: [cell], level: 'view' }, 'level'],
  ['boards without a level', { type: 'override.set', boards: ['b'], persons: ['p'] }, 'level'],
  [
    'no boards at all',
    { type: 'override.set', boards: [], persons: ['p'], level: 'view' },
    'boards',
  ],
  [
    'a level for clearing',
    { type: 'override.clear', boards: ['b'], persons: ['p'], level: 'view' },
  ],
  [
    'a bad person in a cell',
    { type: 'override.set', cells: [cell, { ...cell, person: 'a@' }] },
    'cells[1].person',
  ],
  [
    'an unknown field in a cell',
    { type: 'override.set', cells: [{ ...cell, own: 1 }] },
    'cells[0]',
  ],
  [
    'a role for a non-member',
    { type: 'person.add', email: 'a@x.example', affiliation: 'guest', workspaceRole: 'maker' },
    'workspaceRole',
  ],
  [
    'an unknown time zone',
    {
      type: 'workspace.create',
      name: 'W',
      plan: 'pro',
      timeZone: 'Mars/Olympus',
      admin: { email: 'a@x.example', name: 'A' },
    },
    'timeZone',
  ],
  ['an empty batch', { type: 'batch', commands: [] }, 'commands'],
  [
    'a batch in a batch',
    { type: 'batch', commands: [{ type: 'batch', commands: [] }] },
    'commands[0].type',
  ],
  [
    'an undo in a batch',
    { type: 'batch', commands: [{ type: 'undo', entry: 1 }] },
    'commands[0].type',
  ],
  [
    'workspace.create in a batch',
    {
      type: 'batch',
      commands: [
        {
          type: 'workspace.create',
          name: 'W',
          plan: 'pro',
          admin: { email: 'a@x.example', name: 'A' },
        },
      ],
    },
    'commands[0]',
  ],
  [
    'a bad command in a batch',
    { type: 'batch', commands: [{ type: 'board.save', board: 'b' }, { type: 'board.save' }] },
    'commands[1].board',
  ],
  ['an entry that is no number', { type: 'undo', entry: '1' }, 'entry'],
  ['the entry 0', { type: 'undo', entry: 0 }, 'entry'],
  [
    'the mode link-password in an import',
    { type: 'import.board', board: 'b', mode: 'link-password' },
    'mode',
  ],
  ['a command of a later issue', { type: 'backup.restore', file: 'f' }, 'type'],
  [
    'a change that does not say to what',
    { type: 'review.decide', review: 'r', items: ['share:s'], decision: 'change' },
    'level',
  ],
  [
    'a level that is kept',
    { type: 'review.decide', review: 'r', items: ['i'], decision: 'keep', level: 'view' },
    'level',
  ],
  [
    'erasing in a batch',
    { type: 'batch', commands: [{ type: 'workspace.erase', confirm: 'Nordwind' }] },
    'commands[0]',
  ],
  [
    'a share of a card without the card',
    { type: 'share.create', email: 'a@x.example', scope: 'card', access: 'read-only' },
    'target',
  ],
  [
    'a share of the tenant with a target',
    {
      type: 'share.create',
      email: 'a@x.example',
      scope: 'tenant',
      access: 'read-only',
      target: 'b',
    },
    'target',
  ],
];

describe('malformed commands are invalid', () => {
  for (const [name, input, path] of malformed) {
    test(name, () => {
      const refused = decodeCommand(input);
      expect(refused).toMatchObject({
        ok: false,
        refused: { code: 'invalid', message: expect.any(String) },
      });
      if (!refused.ok) expect(refused.refused.path).toBe(path);
    });
  }

  test('names and reasons are trimmed, addresses normalised', () => {
    const input = {
      type: 'person.add',
      email: ' Ö@BÜCHER.example',
      name: ' Ö ',
      affiliation: 'guest',
      reason: ' why ',
    };
    expect(decodeCommand(input)).toEqual({
      ok: true,
      value: {
        type: 'person.add',
        email: 'ö@xn--bcher-kva.example',
        name: 'Ö',
        affiliation: 'guest',
        reason: 'why',
      },
    });
  });
});
