import { inflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { own, standardWorld } from '../../support/standard-world';
import { ADMIN, type TestWorkspace } from '../../support/workspace';

let w: TestWorkspace;
beforeEach(() => {
  w = standardWorld();
});
afterEach(() => w.close());

/** Everything that the chain hashes, readable. */
function bodies(): string {
  const list = w.core.db.prepare('SELECT body FROM ledger').pluck().all() as Buffer[];
  return list.map((body) => inflateRawSync(body).toString('utf8')).join('\n');
}

describe('personal details stay outside what the chain hashes', () => {
  test('no address and no name of a person is in any entry, whatever the command', () => {
    const person = {
      email: 'Zoë.Secret@bücher.example',
      name: 'Zoë Secret',
      affiliation: 'free',
    } as const;
    w.run('admin', { type: 'person.add', id: 'z', ...person });
    w.run('admin', {
      type: 'person.add',
      email: person.email,
      name: 'Zoë Known',
      affiliation: 'member',
    });
    w.run('admin', {
      type: 'person.setWorkspaceRole',
      person: person.email,
      workspaceRole: 'maker',
    });
    w.run('admin', {
      type: 'teamspace.setMembers',
      teamspace: 'team',
      members: [{ person: person.email, level: 'edit' }],
    });
    w.run('admin', {
      type: 'override.set',
      boards: ['doc'],
      persons: [person.email],
      level: 'view',
    });
    w.run('admin', { type: 'override.clear', cells: [{ board: 'doc', person: person.email }] });
    w.run('admin', { type: 'teamspace.create', name: 'T', owner: person.email });
    w.run('admin', {
      type: 'board.create',
      teamspace: 'team',
      name: 'B',
      kind: 'grid',
      owner: person.email,
    });
    w.run('admin', { type: 'board.transferOwnership', board: 'doc', to: person.email });
    w.run('admin', {
      type: 'import.board',
      board: 'doc',
      participants: [{ person: person.email, role: 'reader' }],
      events: [
        {
          at: 0,
          actor: 'Zoë Secret',
          action: 'addedMember',
          subject: 'Sam Hidden',
          detail: 'sam.hidden@x.example',
        },
      ],
    });
    w.run('admin', {
      type: 'person.setAuditor',
      person: person.email,
      auditor: true,
      reason: 'Zoë Secret asked',
    });
    w.batch('admin', [{ type: 'board.save', board: 'doc', reason: 'for Zoë Secret' }]);
    w.run('admin', {
      type: 'share.create',
      email: 'outside@secret.example',
      scope: 'board',
      target: 'doc',
      access: 'read-only',
      reason: 'Zoë Secret vouches',
    });
    w.run('admin', { type: 'teamspace.removeMembers', teamspace: 'team', persons: [person.email] });
    w.run('admin', { type: 'person.deactivate', person: person.email });
    w.run('admin', { type: 'person.reactivate', person: person.email });
    w.run('admin', { type: 'undo', entry: w.engine.head });
    const all = bodies();
    const secrets = [
      '@',
      'Zoë',
      'Secret',
      'Known',
      'Hidden',
      'bcher',
      ADMIN,
      'Admin',
      'Name of',
      'vouches',
    ];
    expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
    expect(all).toContain('addedMember');
  });

  test('entries answer them nevertheless, from the table beside', () => {
    const entry = w.entryOf('admin', {
      type: 'person.add',
      id: 'z',
      email: 'z@x.example',
      name: 'Zoë',
      affiliation: 'guest',
    });
    expect(w.ask({ type: 'entry', entry })).toMatchObject({
      issued: { email: 'z@x.example', name: 'Zoë' },
      rows: [{ before: null, after: { id: 'z', email: 'z@x.example', name: 'Zoë' } }],
    });
  });

  test('reasons are answered and found nevertheless, those of a batch’s parts too', () => {
    const part = { type: 'board.save', board: 'doc', reason: 'the part’s own' } as const;
    const entry = w.entryOf('admin', { type: 'batch', commands: [part], reason: 'the whole' });
    expect(w.ask({ type: 'entry', entry })).toMatchObject({
      reason: 'the whole',
      issued: { reason: 'the whole', commands: [{ reason: 'the part’s own' }] },
    });
    expect(w.ask({ type: 'history', text: 'whole' }).items).toMatchObject([{ entry }]);
    expect(w.ask({ type: 'verify' })).toMatchObject({ ok: true });
  });

  test('a detail that is gone without an entry that erased it is found', () => {
    own(w, 'ed');
    w.core.db.prepare("DELETE FROM personal WHERE value LIKE '%Name of vic%'").run();
    expect(w.ask({ type: 'verify' })).toMatchObject({ ok: false, fault: 'details', firstBad: 2 });
  });
});
