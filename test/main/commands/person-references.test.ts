import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CommandInput } from '../../../src-shared/commands';
import { standardWorld } from '../../support/standard-world';
import type { TestWorkspace } from '../../support/workspace';

let w: TestWorkspace;
beforeEach(() => {
  w = standardWorld();
  w.run('admin', {
    type: 'person.add',
    id: 'ulf',
    email: 'ulf@bücher.example',
    affiliation: 'member',
    workspaceRole: 'maker',
  });
});
afterEach(() => w.close());

/** One person, by id or by address: in any case, the domain in Unicode or in ASCII. */
const names = ['ulf', 'ulf@bücher.example', 'ULF@BÜCHER.EXAMPLE', ' ulf@xn--bcher-kva.example '];

const commands: [string, (person: string) => CommandInput][] = [
  [
    'teamspace.setMembers',
    (person) => ({
      type: 'teamspace.setMembers',
      teamspace: 'team',
      members: [{ person, level: 'edit' }],
    }),
  ],
  [
    'person.setWorkspaceRole',
    (person) => ({ type: 'person.setWorkspaceRole', person, workspaceRole: 'viewer' }),
  ],
  ['person.deactivate', (person) => ({ type: 'person.deactivate', person })],
  ['person.setAuditor', (person) => ({ type: 'person.setAuditor', person, auditor: true })],
  ['teamspace.create', (owner) => ({ type: 'teamspace.create', id: 't', name: 'T', owner })],
  [
    'board.create',
    (owner) => ({
      type: 'board.create',
      id: 'b',
      teamspace: 'team',
      name: 'B',
      kind: 'grid',
      owner,
    }),
  ],
  [
    'import.board',
    (person) => ({
      type: 'import.board',
      board: 'doc',
      participants: [{ person, role: 'reader' }],
    }),
  ],
];

describe('a person is named by id or address, in any case and form', () => {
  for (const [type, command] of commands) {
    test(`${type}: the ledger keeps the id, whatever was written`, () => {
      const issued = names.map((name) => {
        const entry = w.entryOf('admin', command(name));
        w.run('admin', { type: 'undo', entry });
        return w.ask({ type: 'entry', entry }).issued;
      });
      expect(issued).toEqual(names.map(() => issued[0]));
      expect(JSON.stringify(issued[0])).toContain('"ulf"');
      expect(JSON.stringify(issued[0])).not.toContain('@');
    });
  }

  test('lists of persons, cells and transfers too', () => {
    w.run('admin', {
      type: 'teamspace.setMembers',
      teamspace: 'team',
      members: [{ person: 'ulf', level: 'view' }],
    });
    expect(
      w.run('admin', { type: 'override.set', boards: ['doc'], persons: names, level: 'edit' }),
    ).toMatchObject({ changed: 1 });
    const cells = names.map((person) => ({ board: 'doc', person }));
    expect(w.run('admin', { type: 'override.clear', cells })).toMatchObject({ changed: 1 });
    const to = 'Ulf@bücher.example';
    expect(w.run('admin', { type: 'board.transferOwnership', board: 'doc', to })).toMatchObject({
      changed: 2,
    });
    expect(
      w.run('admin', { type: 'teamspace.removeMembers', teamspace: 'team', persons: [to] }),
    ).toMatchObject({ changed: 1 });
  });

  for (const name of names) {
    test(`as the actor and in questions: ${name}`, () => {
      const command = { type: 'teamspace.create', id: 't', name: 'T' } as const;
      const actor = { actor: name, command };
      expect(w.engine.may(actor)).toMatchObject({ ok: true });
      expect(w.engine.execute(actor)).toMatchObject({ ok: true });
      expect(w.ask({ type: 'history', limit: 1 }).items).toMatchObject([{ actor: 'ulf' }]);
      expect(w.ask({ type: 'history', actor: name }, name).items).toHaveLength(1);
      expect(w.ask({ type: 'access', person: name, board: 'doc' }, name).level).toBe('none');
      expect(w.askOrRefused({ type: 'may', actor: name, command }, name)).toMatchObject({
        refused: { code: 'conflict' },
      });
    });
  }

  test('an address that differs in its local part is another person', () => {
    expect(
      w.refusal('admin', { type: 'person.deactivate', person: 'ulff@bücher.example' }),
    ).toMatchObject({
      code: 'not-found',
      path: 'person',
    });
  });
});
