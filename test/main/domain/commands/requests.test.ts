import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CommandInput } from '../../../../src-shared/commands';
import { expectSame } from '../../../support/rule-cases';
import { archive, participate, setPolicy, standardWorld } from '../../../support/standard-world';
import type { TestWorkspace } from '../../../support/workspace';

let w: TestWorkspace;
beforeEach(() => {
  w = standardWorld();
});
afterEach(() => w.close());

function ask(as: string, message = 'please', board = 'doc'): string {
  return w.run(as, { type: 'request.submit', board, message }).id ?? '';
}
const approve = (request: string): CommandInput => ({
  type: 'request.approve',
  request,
  role: 'editor',
});
const decline = (request: string): CommandInput => ({ type: 'request.decline', request });
const list = (as: string | null = null) => w.ask({ type: 'requests' }, as).items;

function refused(as: string, command: CommandInput, want: object): void {
  const before = w.core.state.clone();
  const { head } = w.engine;
  expect(w.may(as, command)).toMatchObject({ ok: false, refused: want });
  expect(w.refusal(as, command)).toMatchObject(want);
  expectSame(w, before, head);
}

describe('S19 requests', () => {
  test('asking twice is one request with the newer message', () => {
    const first = ask('fred', 'please');
    expect(ask('fred', 'I really need it')).toBe(first);
    expect(
      w.run('fred', { type: 'request.submit', board: 'doc', message: 'I really need it' }),
    ).toMatchObject({ changed: 0, entry: null });
    expect(list()).toMatchObject([{ id: first, message: 'I really need it', status: 'pending' }]);
    expect(ask('fred', 'this one too', 'sheet')).not.toBe(first);
  });

  test('whom nobody knows is free from then on, and cannot get in by asking', () => {
    ask('new@else.example');
    expect(w.core.state.person('new@else.example')).toMatchObject({ affiliation: 'free' });
    expect(w.level('new@else.example', 'doc')).toBe('none');
  });

  test('who may invite approves with a role', () => {
    const id = ask('fred');
    refused('vic', approve(id), { code: 'forbidden', rule: 'S3', actorLevel: 'view' });
    refused('fred', approve(id), { code: 'forbidden', rule: 'S3', actorLevel: 'none' });
    const preview = w.may('ed', approve(id));
    expect(preview).toMatchObject({
      gains: [{ person: 'fred', board: 'doc', from: 'none', to: 'edit' }],
      losses: [],
    });
    w.run('ed', approve(id));
    expect(w.level('fred', 'doc')).toBe('edit');
    refused('ed', approve(id), { code: 'conflict', rule: 'S19' });
    refused('ed', decline(id), { code: 'conflict', rule: 'S19' });
  });

  test('or declines; asking again then is a new request', () => {
    const id = ask('fred');
    refused('vic', decline(id), { code: 'forbidden', rule: 'S3' });
    w.run('ed', decline(id));
    expect(w.level('fred', 'doc')).toBe('none');
    expect(ask('fred')).not.toBe(id);
    expect(list().map(({ status }) => status)).toEqual(['pending', 'declined']);
  });

  test('approving who has become a participant gives the approved role', () => {
    const id = ask('fred');
    participate(w, 'fred', 'reader');
    w.run('ed', approve(id));
    expect(w.level('fred', 'doc')).toBe('edit');
  });

  test('S15 a non-member’s is not approved while only members are admitted, declining is', () => {
    const id = ask('fred');
    const member = ask('otto');
    setPolicy(w, 'only-members');
    refused('admin', approve(id), { code: 'forbidden', rule: 'S15' });
    w.run('ed', approve(member));
    w.run('ed', decline(id));
  });

  test('W4 neither asking nor deciding in an archive', () => {
    const id = ask('fred');
    archive(w);
    refused('tom', { type: 'request.submit', board: 'doc' }, { code: 'forbidden', rule: 'W4' });
    refused('admin', approve(id), { code: 'forbidden', rule: 'W4' });
    refused('admin', decline(id), { code: 'forbidden', rule: 'W4' });
  });

  test('there is none of that id, there is no such board', () => {
    refused('admin', approve('nowhere'), { code: 'not-found', path: 'request' });
    refused('fred', { type: 'request.submit', board: 'nowhere' }, { code: 'not-found' });
  });

  test('pending first, newest first; each sees their own, who may invite the board’s', () => {
    w.run('ed', decline(ask('fred')));
    ask('tom');
    ask('fred', 'again');
    ask('tom', 'sheet please', 'sheet');
    const seen = (as: string | null) =>
      list(as).map(({ person, board, status }) => `${person} ${board} ${status}`);
    const all = ['tom sheet pending', 'fred doc pending', 'tom doc pending', 'fred doc declined'];
    expect(seen(null)).toEqual(all);
    expect(seen('admin')).toEqual(all);
    expect(seen('ed')).toEqual(all);
    expect(seen('fred')).toEqual(['fred doc pending', 'fred doc declined']);
    expect(seen('vic')).toEqual([]);
    w.run('admin', { type: 'access.setEditorsManage', board: 'doc', editorsManage: false });
    expect(seen('ed')).toEqual(['tom sheet pending']);
    w.run('admin', { type: 'person.setAuditor', person: 'vic', auditor: true });
    expect(seen('vic')).toEqual(all);
    expect(w.ask({ type: 'requests', board: 'sheet', statuses: ['pending'] }).items).toHaveLength(
      1,
    );
    const first = w.ask({ type: 'requests', limit: 3 });
    expect(w.ask({ type: 'requests', after: first.next ?? '' }).items).toHaveLength(1);
  });
});
