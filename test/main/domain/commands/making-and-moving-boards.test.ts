import { expect } from 'vitest';
import type { CommandInput } from '../../../../src-shared/commands';
import { type RuleCase, ruleCases } from '../../../support/rule-cases';
import { archive, override, own, setMember } from '../../../support/standard-world';

const create: CommandInput = {
  type: 'board.create',
  id: 'new',
  teamspace: 'team',
  name: 'New',
  kind: 'grid',
};
const move: CommandInput = { type: 'board.move', board: 'doc', teamspace: 'other' };

const CREATE: RuleCase[] = [
  {
    rule: 'S12',
    name: 'a member with edit makes a board in mode specific and owns it',
    as: 'ed',
    command: create,
    want: 1,
    after: (w) =>
      expect(w.core.state.boards.get('new')).toMatchObject({
        mode: 'specific',
        owner: 'ed',
        editorsManage: true,
        private: false,
      }),
  },
  {
    rule: 'board.create',
    name: 'an admin who is no member',
    as: 'admin',
    command: create,
    want: 1,
  },
  {
    rule: 'board.create',
    name: 'a member with view does not',
    as: 'vic',
    command: create,
    want: { code: 'forbidden', actorLevel: 'view' },
  },
  {
    rule: 'C1',
    name: 'a workspace viewer with a stored edit does not',
    as: 'vera',
    command: create,
    want: { code: 'forbidden' },
  },
  {
    rule: 'board.create',
    name: 'for somebody else',
    as: 'ed',
    command: { ...create, owner: 'vic' },
    want: 1,
    after: (w) => expect(w.core.state.boards.get('new')?.owner).toBe('vic'),
  },
  {
    rule: 'S17',
    name: 'not for a non-member',
    as: 'admin',
    command: { ...create, owner: 'fred' },
    want: { code: 'forbidden', rule: 'S17', path: 'owner' },
  },
  {
    rule: 'W4',
    name: 'not in an archived teamspace, to admins too',
    given: (w) => archive(w),
    as: 'admin',
    command: create,
    want: { code: 'forbidden', rule: 'W4' },
  },
];

const S2: RuleCase[] = [
  {
    rule: 'S2',
    name: 'edit in both teamspaces while editors manage',
    as: 'ed',
    command: move,
    want: 1,
  },
  { rule: 'S2', name: 'an admin', as: 'admin', command: move, want: 1 },
  {
    rule: 'S2',
    name: 'with view on the board not',
    given: (w) => override(w, 'ed', 'view'),
    as: 'ed',
    command: move,
    want: { code: 'forbidden', rule: 'S2', actorLevel: 'view' },
  },
  {
    rule: 'S2',
    name: 'with view in the target not',
    given: (w) => setMember(w, 'ed', 'view', 'other'),
    as: 'ed',
    command: move,
    want: { code: 'forbidden', rule: 'S2' },
  },
  {
    rule: 'S2',
    name: 'the board’s owner with view in the source not',
    given: (w) => {
      own(w, 'vic');
      setMember(w, 'vic', 'edit', 'other');
    },
    as: 'vic',
    command: move,
    want: { code: 'forbidden', rule: 'S2' },
  },
  {
    rule: 'W4',
    name: 'not out of an archived teamspace',
    given: (w) => archive(w),
    as: 'admin',
    command: move,
    want: { code: 'forbidden', rule: 'W4' },
  },
  {
    rule: 'W4',
    name: 'nor into one',
    given: (w) => archive(w, 'other'),
    as: 'admin',
    command: move,
    want: { code: 'forbidden', rule: 'W4', path: 'teamspace' },
  },
];

ruleCases('making boards', CREATE);

ruleCases('S2 moving boards', S2);
