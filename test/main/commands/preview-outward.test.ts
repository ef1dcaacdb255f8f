import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CommandInput } from '../../../src-shared/commands';
import type { AccessChange } from '../../../src-shared/result';
import {
  archive,
  makePrivate,
  participate,
  setPolicy,
  standardWorld,
} from '../../support/standard-world';
import type { TestWorkspace } from '../../support/workspace';

const PAT = 'pat@acme.example';
let w: TestWorkspace;
beforeEach(() => {
  w = standardWorld();
  w.run('admin', { type: 'card.create', id: 'c', board: 'doc', name: 'Card' });
  w.run('admin', { type: 'report.create', id: 'r', name: 'Report' });
});
afterEach(() => w.close());

const at = (x: AccessChange) => `${x.person} ${x.board ?? x.card ?? x.report} ${x.from}→${x.to}`;

/** What may says comes true: asked before and after about each of the changes. */
function preview(as: string | null, command: CommandInput): { gains: string[]; losses: string[] } {
  const answer = w.may(as, command);
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  const level = ({ person, from: _from, to: _to, ...thing }: AccessChange) =>
    w.ask({ type: 'access', person, ...thing }).level;
  const all = [...answer.gains, ...answer.losses];
  for (const one of all) expect(level(one), at(one)).toBe(one.from);
  w.run(as, command);
  for (const one of all) expect(level(one), at(one)).toBe(one.to);
  return { gains: answer.gains.map(at).sort(), losses: answer.losses.map(at).sort() };
}

function live(
  scope: 'card' | 'board' | 'tenant',
  access: 'read-only' | 'read-write',
  who = 'fred',
) {
  const target = scope === 'tenant' ? undefined : scope === 'card' ? 'c' : 'doc';
  const { token = '' } = w.run('admin', {
    type: 'share.create',
    id: `${scope} of ${who}`.replaceAll(' ', '-'),
    email: `${who}@nordwind.example`,
    scope,
    access,
    reason: 'audit',
    ...(target !== undefined && { target }),
  });
  w.run(who, { type: 'share.redeem', token });
}
function partner(): string {
  const offer = { boards: ['doc'], reports: ['r'] };
  const { token = '' } = w.run('admin', { type: 'partner.invite', id: 'p', email: PAT, ...offer });
  w.run(PAT, { type: 'partner.accept', token });
  return w.core.state.person(PAT)?.id ?? '';
}
const policy = (
  nonMembers: 'anyone' | 'password-for-non-members' | 'only-members',
): CommandInput => ({
  type: 'workspace.setPolicy',
  nonMembers,
});

describe('W1 the policy’s preview', () => {
  test('only members: who loses what, partners nothing; and everything comes back', () => {
    live('card', 'read-write');
    live('board', 'read-only', 'tom');
    participate(w, 'tom', 'editor', 'sheet');
    participate(w, 'otto', 'editor', 'sheet');
    partner();
    const losses = ['fred c edit→none', 'tom doc view→none', 'tom sheet edit→none'];
    expect(preview('admin', policy('only-members'))).toEqual({ gains: [], losses });
    const gains = ['fred c none→edit', 'tom doc none→view', 'tom sheet none→edit'];
    expect(preview('admin', policy('anyone'))).toEqual({ gains, losses: [] });
  });

  test('a password for non-members: only what a link mode gives without it', () => {
    participate(w, 'tom', 'editor', 'sheet');
    participate(w, 'fred', 'reader');
    w.run('admin', { type: 'access.setMode', board: 'sheet', mode: 'link' });
    live('board', 'read-write', 'gus');
    const losses = ['tom sheet edit→none'];
    expect(preview('admin', policy('password-for-non-members'))).toEqual({ gains: [], losses });
    expect(w.level('tom', 'sheet', { password: 'right' })).toBe('edit');
    expect([w.level('fred', 'doc'), w.level('gus', 'doc')]).toEqual(['view', 'edit']);
  });

  test('it removes nothing, and only admins set it', () => {
    participate(w, 'tom', 'editor');
    const rows = w.core.state.participants.size;
    setPolicy(w, 'only-members');
    expect(w.core.state.participants.size).toBe(rows);
    expect(w.refusal('olga', policy('anyone'))).toMatchObject({ code: 'forbidden', rule: 'W1' });
  });
});

describe('cards and reports among gains and losses', () => {
  test('a share of a card', () => {
    const { token = '' } = w.run('admin', {
      type: 'share.create',
      id: 's',
      email: 'fred@nordwind.example',
      scope: 'card',
      target: 'c',
      access: 'read-only',
      expiresAt: '2026-12-31T00:00:00Z',
    });
    const redeem: CommandInput = { type: 'share.redeem', token };
    expect(preview('fred', redeem)).toEqual({ gains: ['fred c none→view'], losses: [] });
    const raise: CommandInput = { type: 'share.change', share: 's', access: 'read-write' };
    expect(preview('ed', raise)).toEqual({ gains: ['fred c view→edit'], losses: [] });
    const revoke: CommandInput = { type: 'share.revoke', shares: ['s'] };
    expect(preview('ed', revoke)).toEqual({ gains: [], losses: ['fred c edit→none'] });
  });

  test('giving a share that waits for its recipient gives nothing yet', () => {
    const command: CommandInput = {
      type: 'share.create',
      email: 'fred@nordwind.example',
      scope: 'board',
      target: 'doc',
      access: 'read-write',
      expiresAt: '2026-12-31T00:00:00Z',
    };
    expect(preview('ed', command)).toEqual({ gains: [], losses: [] });
  });

  test('the tenant: each board that is not private', () => {
    makePrivate(w, 'admin', 'sheet');
    live('tenant', 'read-only');
    const revoke: CommandInput = { type: 'share.revoke', shares: ['tenant-of-fred'] };
    const losses = ['fred doc view→none', 'fred sketch view→none'];
    expect(preview('admin', revoke)).toEqual({ gains: [], losses });
  });

  test('an archive caps what a card’s share gives, unarchiving lifts that', () => {
    live('card', 'read-write');
    const { losses } = preview('admin', { type: 'teamspace.archive', teamspace: 'team' });
    expect(losses).toContain('fred c edit→view');
    const { gains } = preview('admin', { type: 'teamspace.unarchive', teamspace: 'team' });
    expect(gains).toContain('fred c view→edit');
  });

  test('who leaves the board keeps the card that was shared, and no more of it', () => {
    live('card', 'read-only');
    participate(w, 'fred', 'editor');
    const { losses } = preview('fred', { type: 'participant.leave', board: 'doc' });
    expect(losses).toEqual(['fred c edit→view', 'fred doc edit→none']);
  });

  test('an override on the board shows on the card', () => {
    live('card', 'read-only', 'vic');
    const set = { boards: ['doc'], persons: ['vic'], level: 'edit' } as const;
    const { gains } = preview('admin', {
      type: 'override.set',
      ...set,
      boards: ['doc'],
      persons: ['vic'],
    });
    expect(gains).toEqual(['vic c view→edit', 'vic doc view→edit']);
  });

  test('a partner: accepting, a colleague, the list, removing', () => {
    const offer = { boards: ['doc'], reports: ['r'] };
    const { token = '' } = w.run('admin', {
      type: 'partner.invite',
      id: 'p',
      email: PAT,
      ...offer,
    });
    const pat = w.core.state.person(PAT)?.id ?? '';
    const accept: CommandInput = { type: 'partner.accept', token };
    expect(preview(PAT, accept).gains).toEqual([`${pat} doc none→view`, `${pat} r none→view`]);
    w.run('admin', {
      type: 'person.add',
      id: 'col',
      email: 'col@acme.example',
      affiliation: 'free',
    });
    const colleague: CommandInput = {
      type: 'partner.addMember',
      partner: 'p',
      email: 'col@acme.example',
    };
    expect(preview(PAT, colleague).gains).toEqual(['col doc none→view', 'col r none→view']);
    const list: CommandInput = { type: 'partner.setShared', partner: 'p', boards: ['sheet'] };
    const toggled = preview('admin', list);
    expect(toggled.gains).toEqual([`${pat} sheet none→view`, 'col sheet none→view'].sort());
    expect(toggled.losses).toEqual([`${pat} doc view→none`, 'col doc view→none'].sort());
    const remove: CommandInput = { type: 'partner.remove', partner: 'p' };
    expect(preview('admin', remove).losses).toHaveLength(4);
  });

  test('deactivating: boards, cards and reports', () => {
    live('card', 'read-only');
    w.run('ed', { type: 'report.create', id: 'eds', name: 'Ed’s' });
    expect(preview('admin', { type: 'person.deactivate', person: 'fred' }).losses).toEqual([
      'fred c view→none',
    ]);
    expect(preview('admin', { type: 'person.deactivate', person: 'ed' }).losses).toContain(
      'ed eds own→none',
    );
  });

  test('W4 removing inside an archive says what is lost there', () => {
    participate(w, 'fred', 'editor');
    archive(w);
    const command = { type: 'participant.remove', board: 'doc', persons: ['fred'] } as const;
    expect(preview('ed', { ...command, persons: ['fred'] }).losses).toEqual(['fred doc view→none']);
  });
});
