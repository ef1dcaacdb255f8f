import { expect } from 'vitest';
import type { CommandInput } from '../../../../src-shared/commands';
import { type RuleCase, ruleCases } from '../../../support/rule-cases';
import { archive, makePrivate, override, own, participate } from '../../../support/standard-world';
import type { TestWorkspace } from '../../../support/workspace';

const card: CommandInput = { type: 'card.create', board: 'doc', name: 'A card' };
const copy: CommandInput = { type: 'board.duplicate', board: 'doc', id: 'copy' };
const lock = (w: TestWorkspace) => w.run('admin', { type: 'board.lock', board: 'doc' });

const U2: RuleCase[] = [
  { rule: 'U2', name: 'a member with edit duplicates', as: 'ed', command: copy, want: 1 },
  { rule: 'U2', name: 'a teamspace owner', as: 'olga', command: copy, want: 1 },
  { rule: 'U2', name: 'an admin who is no member', as: 'admin', command: copy, want: 1 },
  {
    rule: 'U2',
    name: 'even where an override lowers this board to view',
    given: (w) => override(w, 'ed', 'view'),
    as: 'ed',
    command: copy,
    want: 1,
  },
  {
    rule: 'U2',
    name: 'a member with view does not',
    as: 'vic',
    command: copy,
    want: { code: 'forbidden', rule: 'U2', actorLevel: 'view' },
  },
  {
    rule: 'U2',
    name: 'not even where an override raises this board to edit',
    given: (w) => override(w, 'vic', 'edit'),
    as: 'vic',
    command: copy,
    want: { code: 'forbidden', rule: 'U2' },
  },
  {
    rule: 'U2',
    name: 'a workspace viewer with a stored edit does not (C1)',
    as: 'vera',
    command: copy,
    want: { code: 'forbidden', rule: 'U2' },
  },
  {
    rule: 'U2',
    name: 'an editor from outside does not',
    given: (w) => participate(w, 'fred', 'editor'),
    as: 'fred',
    command: copy,
    want: { code: 'forbidden', rule: 'U2' },
  },
  {
    rule: 'U2',
    name: 'not a board that one cannot see',
    given: (w) => makePrivate(w),
    as: 'ed',
    command: copy,
    want: { code: 'forbidden', rule: 'U2', actorLevel: 'none' },
  },
  {
    rule: 'C6',
    name: 'a locked board can be duplicated',
    given: lock,
    as: 'ed',
    command: copy,
    want: 1,
  },
  {
    rule: 'W4',
    name: 'not in an archived teamspace',
    given: (w) => archive(w),
    as: 'admin',
    command: copy,
    want: { code: 'forbidden', rule: 'W4' },
  },
  {
    rule: 'U2',
    name: 'the copy has cards, but no overrides, participants, privacy, lock or link, and its maker owns it',
    given: (w) => {
      w.run('ed', card);
      override(w, 'ed', 'view');
      participate(w, 'fred', 'editor');
      makePrivate(w, 'olga');
      lock(w);
      own(w, 'vic');
      const link = { mode: 'link', defaultRole: 'editor' } as const;
      w.run('admin', { type: 'import.board', board: 'doc', ...link });
    },
    as: 'ed',
    command: copy,
    want: 2,
    after: (w) => {
      const { state } = w.core;
      expect(state.boards.get('copy')).toEqual({
        id: 'copy',
        teamspace: 'team',
        name: 'Copy of Board doc',
        kind: 'document',
        owner: 'ed',
        private: false,
        privateBy: null,
        locked: false,
        mode: 'specific',
        defaultRole: 'reviewer',
        editorsManage: true,
        passwords: 0,
        saves: 0,
        savedAt: null,
      });
      const place = state.boards.placeOf('copy');
      expect([state.overrides.of(place).size, state.participants.of(place).size]).toEqual([0, 0]);
      expect(state.cardsOf('copy')).toBe(1);
    },
  },
];

ruleCases('U2 duplicating', U2);
