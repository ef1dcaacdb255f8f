import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { anyCommand } from '../../../src-shared/commands';
import type { AccessAnswer, Remedy } from '../../../src-shared/queries/access';
import {
  archive,
  makePrivate,
  override,
  own,
  participate,
  removeMember,
  setPolicy,
  setRole,
  standardWorld,
} from '../../support/standard-world';
import type { TestWorkspace } from '../../support/workspace';

/** "Why, and why not": what would change an answer, as data (issue 4). */
let w: TestWorkspace;
beforeEach(() => {
  w = standardWorld();
});
afterEach(() => w.close());

type How = { holdsLink?: boolean; password?: 'right' | 'wrong' };

function ask(person: string, how: How = {}, board = 'doc'): AccessAnswer {
  return w.ask({ type: 'access', person, board, ...how });
}

function share(id: string, scope: 'board' | 'tenant' = 'board'): string {
  const target = scope === 'board' ? { target: 'doc' } : {};
  return (
    w.run('admin', {
      type: 'share.create',
      id,
      email: 'gus@nordwind.example',
      scope,
      access: 'read-only',
      reason: 'asked for',
      ...target,
    }).token ?? ''
  );
}

function partner(boards: string[], reports: string[] = []): void {
  const invited = { type: 'partner.invite', id: 'p', email: 'kim@partner.example' } as const;
  const { token = '' } = w.run('admin', { ...invited, boards, reports });
  w.run('kim@partner.example', { type: 'partner.accept', token, organisation: 'Partner' });
}

interface Case {
  set: () => void;
  who: string;
  path: string;
  /** The rule that closes or caps the path; undefined: it is open. */
  rule?: string;
  /** Types of commands, and `+` what the person would have to bring. */
  by: string[];
  how?: How;
}

const nothing = () => {};
const mode = (to: 'link' | 'link-password') =>
  w.run('admin', { type: 'access.setMode', board: 'doc', mode: to });
const password = { holdsLink: true, password: 'right' } as const;

const CASES: Record<string, Case> = {
  'an override stands before the teamspace level': {
    set: () => override(w, 'ed', 'view'),
    who: 'ed',
    path: 'P2',
    rule: 'P2.1',
    by: ['override.clear'],
  },
  'a private board': {
    set: () => makePrivate(w),
    who: 'ed',
    path: 'P2',
    rule: 'P2.2',
    by: ['board.setPrivate'],
  },
  'an override of somebody who has left': {
    set: () => {
      override(w, 'ed', 'edit');
      removeMember(w, 'ed');
    },
    who: 'ed',
    path: 'P2.1',
    rule: 'P2.3',
    by: ['teamspace.setMembers'],
  },
  'a guest where guests are disabled': {
    set: () => participate(w, 'gus', 'reader'),
    who: 'gus',
    path: 'P3',
    rule: 'P3',
    by: ['+account', 'access.setMode'],
  },
  'a participant without the password': {
    set: () => {
      participate(w, 'fred', 'reader');
      mode('link-password');
    },
    who: 'fred',
    path: 'P3',
    rule: 'P3',
    by: ['+password', 'participant.accept', 'access.setMode'],
  },
  'a link that nobody holds on a board of specific people': {
    set: nothing,
    who: 'tom',
    path: 'P4',
    rule: 'P4',
    by: ['+holdsLink', 'access.setMode'],
  },
  'a link with a password': {
    set: () => mode('link-password'),
    who: 'tom',
    path: 'P4',
    rule: 'P4',
    how: { holdsLink: true },
    by: ['+password', 'access.setMode'],
  },
  'a share that waits for its recipient': {
    set: () => share('s'),
    who: 'gus',
    path: 'P5',
    rule: 'E3',
    by: ['share.redeem', 'share.resend'],
  },
  'a revoked share': {
    set: () => {
      share('s');
      w.run('admin', { type: 'share.revoke', shares: ['s'] });
    },
    who: 'gus',
    path: 'P5',
    rule: 'E7',
    by: ['share.create'],
  },
  'a share of the tenant on a private board': {
    set: () => {
      w.run('gus', { type: 'share.redeem', token: share('s', 'tenant') });
      makePrivate(w);
    },
    who: 'gus',
    path: 'P5',
    rule: 'P5',
    by: ['board.setPrivate', 'share.create'],
  },
  'a deactivated person': {
    set: () => w.run('admin', { type: 'person.deactivate', person: 'ed' }),
    who: 'ed',
    path: 'P2',
    rule: 'W2',
    by: ['person.reactivate'],
  },
  'a viewer': {
    set: nothing,
    who: 'vera',
    path: 'P2',
    rule: 'C1',
    by: ['person.setWorkspaceRole', 'override.set', 'teamspace.removeMembers'],
  },
  'a guest on a free plan': {
    set: () => {
      participate(w, 'gus', 'editor');
      mode('link');
      w.run('admin', { type: 'workspace.setPlan', plan: 'free' });
    },
    who: 'gus',
    path: 'P3',
    rule: 'C2',
    by: ['+account', 'workspace.setPlan', 'participant.remove'],
  },
  'a workspace of members only': {
    set: () => {
      participate(w, 'fred', 'reader');
      setPolicy(w, 'only-members');
    },
    who: 'fred',
    path: 'P3',
    rule: 'C3',
    by: ['person.add', 'workspace.setPolicy'],
  },
  'a workspace that asks others for the password': {
    set: () => {
      participate(w, 'fred', 'reader');
      mode('link');
      setPolicy(w, 'password-for-non-members');
    },
    who: 'fred',
    path: 'P3',
    rule: 'C4',
    by: ['+password', 'workspace.setPolicy'],
  },
  'an archived teamspace': {
    set: () => archive(w),
    who: 'ed',
    path: 'P2',
    rule: 'C5',
    by: ['teamspace.unarchive', 'teamspace.removeMembers'],
  },
  'an admin who is not the last one': {
    set: () => setRole(w, 'otto', 'admin'),
    who: 'admin@nordwind.example',
    path: 'P1',
    by: ['person.setWorkspaceRole'],
  },
  'a member': {
    set: nothing,
    who: 'ed',
    path: 'P2',
    by: ['override.set', 'teamspace.removeMembers'],
  },
  'an overridden member': {
    set: () => override(w, 'vic', 'edit'),
    who: 'vic',
    path: 'P2.1',
    by: ['override.clear'],
  },
  'a participant': {
    set: () => participate(w, 'fred', 'reader'),
    who: 'fred',
    path: 'P3',
    by: ['participant.remove'],
  },
  'somebody with the link': {
    set: () => mode('link-password'),
    who: 'tom',
    path: 'P4',
    how: password,
    by: ['access.setMode'],
  },
  'a live share': {
    set: () => w.run('gus', { type: 'share.redeem', token: share('s') }),
    who: 'gus',
    path: 'P5',
    by: ['share.revoke'],
  },
  "a partner's member": {
    set: () => partner(['doc']),
    who: 'kim@partner.example',
    path: 'P6',
    by: ['partner.setShared', 'partner.remove'],
  },
  'an owner': { set: () => own(w, 'ed'), who: 'ed', path: 'P7', by: ['board.transferOwnership'] },
};

const named = ({ command, circumstance }: Remedy) => command?.type ?? `+${circumstance}`;

/** Not commands that could be given as they are: a secret, somebody to choose, one's own act. */
const INCOMPLETE = new Set(['share.redeem', 'board.transferOwnership']);
/** Commands that only begin something. */
const BEGINNINGS = new Set(['share.create', 'share.resend']);
const OWN_ACTS = new Set(['participant.accept']);

describe('what would change an answer', () => {
  for (const [name, { set, who, path, rule, by, how }] of Object.entries(CASES)) {
    test(name, () => {
      set();
      const found = (answer: AccessAnswer) => answer.paths.find((one) => one.path === path);
      const before = found(ask(who, how));
      expect(before?.rule).toBe(rule);
      expect(before?.remedies.map(named)).toEqual(by);
      for (const remedy of before?.remedies ?? []) {
        if (remedy.command === null || INCOMPLETE.has(remedy.command.type)) continue;
        const reason = remedy.command.type === 'share.create' ? { reason: 'why not' } : {};
        const command = anyCommand.parse({ ...remedy.command, ...reason });
        const entry = w.entryOf(OWN_ACTS.has(command.type) ? who : 'admin', command as never);
        // Who holds the link has still to be given it.
        const after = found(
          ask(who, command.type === 'access.setMode' ? { holdsLink: true, ...how } : how),
        );
        if (remedy.effect === 'ends') expect(after?.open ?? false).toBe(false);
        else if (!BEGINNINGS.has(command.type)) {
          expect(after?.open).toBe(true);
          expect(after?.rule).not.toBe(rule);
        }
        // Some of them cannot be undone: those are last in their list.
        w.undo('admin', entry);
      }
    });
  }

  test('paths that could be made', () => {
    const makers = (who: string, board = 'doc') =>
      ask(who, {}, board).remedies.map((one) => `${one.path} ${named(one)} ${one.needs}`);
    const invite = ['P3 participant.invite S3', 'P3 request.submit S19'];
    const anew = 'P5 share.create E1';
    expect(makers('otto')).toEqual(['P2 teamspace.setMembers W3', ...invite, anew]);
    expect(makers('vic')).toEqual(['P2.1 override.set O1', ...invite, anew]);
    // O2, O3: no override for a viewer on a grid, none on a canvas.
    expect(makers('vera', 'sheet')).toEqual([...invite, anew]);
    expect(makers('vic', 'sketch')).toEqual([...invite, anew]);
    const last = ask('admin@nordwind.example').paths.find(({ path }) => path === 'P1');
    expect(last?.remedies).toEqual([]);
    expect(makers('nobody@x.example')).toEqual([...invite, anew]);
    partner(['sheet']);
    expect(ask('kim@partner.example').remedies).toContainEqual({
      effect: 'opens',
      path: 'P6',
      command: { type: 'partner.setShared', partner: 'p', boards: ['doc', 'sheet'] },
      needs: 'G5',
    });
  });

  test('a share of one card is of that card (E2)', () => {
    w.run('ed', { type: 'card.create', board: 'doc', id: 'c' });
    const { remedies } = w.ask({ type: 'access', person: 'tom', card: 'c' });
    const email = 'tom@nordwind.example';
    const command = {
      type: 'share.create',
      email,
      scope: 'card',
      target: 'c',
      access: 'read-only',
    };
    expect(remedies).toContainEqual({ effect: 'opens', path: 'P5', command, needs: 'E1' });
  });

  test('reports: opened by partners, closed by what closes boards', () => {
    w.run('olga', { type: 'report.create', id: 'r', name: 'Report' });
    const of = (person: string) => w.ask({ type: 'access', person, report: 'r' });
    const email = 'tom@nordwind.example';
    expect(of('tom').remedies).toEqual([
      {
        effect: 'opens',
        path: 'P6',
        command: { type: 'partner.invite', email, reports: ['r'] },
        needs: 'G1',
      },
    ]);
    partner([], ['r']);
    const [path] = of('kim@partner.example').paths;
    expect(path?.remedies.map(named)).toEqual(['partner.setShared', 'partner.remove']);
    setRole(w, 'olga', 'viewer');
    expect(of('olga').paths[0]).toMatchObject({
      rule: 'C1',
      remedies: [{ command: { type: 'person.setWorkspaceRole', workspaceRole: 'maker' } }],
    });
  });
});
