import type { CommandInput } from '../../../../src-shared/commands';
import { type RuleCase, ruleCases } from '../../../support/rule-cases';
import { makePrivate, override, participate } from '../../../support/standard-world';

function set(level: 'view' | 'edit', person = 'vic', ...boards: string[]): CommandInput {
  const on = boards.length === 0 ? ['doc'] : boards;
  return { type: 'override.set', boards: on, persons: [person], level };
}
const clear: CommandInput = { type: 'override.clear', boards: ['doc'], persons: ['vic'] };

const O1: RuleCase[] = [
  { rule: 'O1', name: 'an admin sets', as: 'admin', command: set('edit'), want: 1 },
  { rule: 'O1', name: 'a teamspace owner sets', as: 'olga', command: set('edit'), want: 1 },
  {
    rule: 'O1',
    name: 'a maker with edit in the teamspace sets',
    as: 'ed',
    command: set('edit'),
    want: 1,
  },
  {
    rule: 'O1',
    name: 'a maker with view does not',
    as: 'vic',
    command: set('edit', 'ed'),
    want: { code: 'forbidden', rule: 'O1', actorLevel: 'view', path: 'boards[0]' },
  },
  {
    rule: 'O1',
    name: 'nor a workspace viewer with a stored edit',
    as: 'vera',
    command: set('view'),
    want: { code: 'forbidden', rule: 'O1' },
  },
  {
    rule: 'O1',
    name: 'nor a maker from elsewhere',
    as: 'otto',
    command: set('view'),
    want: { code: 'forbidden', rule: 'O1', actorLevel: 'none' },
  },
  {
    rule: 'O1',
    name: 'nor a participant who may edit this board only',
    given: (w) => participate(w, 'otto', 'editor'),
    as: 'otto',
    command: set('view'),
    want: { code: 'forbidden', rule: 'O1' },
  },
  {
    rule: 'O1',
    name: 'with view on the board not even the teamspace owner',
    given: (w) => override(w, 'olga', 'view'),
    as: 'olga',
    command: set('edit'),
    want: { code: 'forbidden', rule: 'O1', actorLevel: 'view' },
  },
  {
    rule: 'O1',
    name: 'nor may they lift their own override',
    given: (w) => override(w, 'olga', 'view'),
    as: 'olga',
    command: { type: 'override.clear', boards: ['doc'], persons: ['olga'] },
    want: { code: 'forbidden', rule: 'O1' },
  },
  {
    rule: 'O1',
    name: 'an override with edit is enough for an owner',
    given: (w) => override(w, 'olga', 'edit'),
    as: 'olga',
    command: set('edit'),
    want: 1,
  },
  {
    rule: 'O1',
    name: 'on a private board an owner without an override does not',
    given: (w) => makePrivate(w),
    as: 'olga',
    command: set('view'),
    want: { code: 'forbidden', rule: 'O1', actorLevel: 'none' },
  },
  {
    rule: 'O1',
    name: 'but whoever made it private does',
    given: (w) => makePrivate(w, 'ed'),
    as: 'ed',
    command: set('view'),
    want: 1,
  },
  {
    rule: 'O1',
    name: 'clearing needs the same right',
    as: 'vic',
    command: clear,
    want: { rule: 'O1' },
  },
  {
    rule: 'O1',
    name: 'clearing by a maker with edit',
    given: (w) => override(w, 'vic', 'edit'),
    as: 'ed',
    command: clear,
    want: 1,
  },
  {
    rule: 'O1',
    name: 'clearing what is not there changes nothing',
    as: 'ed',
    command: clear,
    want: 0,
  },
];

ruleCases('O1 who sets and clears overrides', O1);
