import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { CommandInput } from '../../../src-shared/commands';
import { expectSame } from '../../support/rule-cases';
import { standardWorld } from '../../support/standard-world';
import type { TestWorkspace } from '../../support/workspace';

let w: TestWorkspace;
beforeEach(() => {
  w = standardWorld();
});
afterEach(() => w.close());

function undone(entry: number, as = 'admin'): number {
  return w.entryOf(as, { type: 'undo', entry });
}

const newBoard = {
  type: 'board.create',
  id: 'b',
  teamspace: 'team',
  name: 'B',
  kind: 'grid',
} as const;

describe('redo is a conflict where what it needs is gone', () => {
  const person = {
    type: 'person.add',
    id: 'p',
    email: 'p@x.example',
    affiliation: 'member',
  } as const;
  const cases: [string, CommandInput, CommandInput][] = [
    [
      'a board without its teamspace',
      { type: 'teamspace.create', id: 't', name: 'T' },
      { ...newBoard, teamspace: 't' },
    ],
    ['a board without its owner', person, { ...newBoard, owner: 'p' }],
    ['a card without its board', newBoard, { type: 'card.create', board: 'b' }],
    [
      'a membership without its person',
      person,
      {
        type: 'teamspace.setMembers',
        teamspace: 'team',
        members: [{ person: 'p', level: 'view' }],
      },
    ],
    [
      'an override without its board',
      newBoard,
      { type: 'override.set', boards: ['b'], persons: ['vic'], level: 'edit' },
    ],
    [
      'a participation without its board',
      newBoard,
      { type: 'import.board', board: 'b', participants: [{ person: 'fred', role: 'reader' }] },
    ],
    [
      'a handing over without its heir',
      person,
      { type: 'import.board', board: 'doc', participants: [{ person: 'p', role: 'reader' }] },
    ],
    [
      'a membership without the workspace’s',
      { type: 'person.add', email: 'fred@nordwind.example', affiliation: 'member' },
      {
        type: 'teamspace.setMembers',
        teamspace: 'team',
        members: [{ person: 'fred', level: 'view' }],
      },
    ],
    [
      'an auditor’s right without the workspace’s membership',
      { type: 'person.add', email: 'fred@nordwind.example', affiliation: 'member' },
      { type: 'person.setAuditor', person: 'fred', auditor: true },
    ],
  ];
  for (const [name, base, use] of cases) {
    test(name, () => {
      const first = w.entryOf('admin', base);
      const second = w.entryOf('admin', use);
      const undo = undone(second);
      const gone = undone(first);
      const before = w.core.state.clone();
      const result = w.undo('admin', undo);
      expect(result).toMatchObject({ ok: false, refused: { code: 'conflict', entry: gone } });
      expectSame(w, before, gone);
    });
  }
});
