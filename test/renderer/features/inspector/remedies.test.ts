import { expect, test } from 'vitest';
import {
  given,
  readyCommand,
  remedyKey,
} from '../../../../src-renderer/features/inspector/remedies';
import { inspector as de } from '../../../../src-renderer/language/de/inspector';
import { inspector as en } from '../../../../src-renderer/language/en/inspector';
import type { Remedy } from '../../../../src-shared/queries/access';

// What would change a path, in words of both languages (issue 4, "Why, and why not").

const by = (
  command: Remedy['command'],
  effect: Remedy['effect'] = 'opens',
  circumstance?: Remedy['circumstance'],
): Remedy => ({
  effect,
  path: 'P2',
  command,
  needs: 'A',
  ...(circumstance === undefined ? {} : { circumstance }),
});
const boards = ['b'];
const persons = ['p'];

/** Every remedy that main names (domain/access/remedies), and whether it can be previewed as it is. */
const cases: { remedy: Remedy; key: string; ready: boolean; gives?: string }[] = [
  {
    remedy: by({ type: 'override.set', boards, persons, level: 'edit' }),
    key: 'override_set',
    ready: true,
    gives: 'edit',
  },
  { remedy: by({ type: 'override.clear', boards, persons }), key: 'override_clear', ready: true },
  {
    remedy: by({ type: 'board.setPrivate', boards, private: false }),
    key: 'board_setPrivate_shared',
    ready: true,
  },
  {
    remedy: by({
      type: 'teamspace.setMembers',
      teamspace: 't',
      members: [{ person: 'p', level: 'view' }],
    }),
    key: 'teamspace_setMembers',
    ready: true,
    gives: 'view',
  },
  {
    remedy: by({ type: 'teamspace.removeMembers', teamspace: 't', persons }, 'ends'),
    key: 'teamspace_removeMembers',
    ready: true,
  },
  {
    remedy: by({ type: 'teamspace.unarchive', teamspace: 't' }),
    key: 'teamspace_unarchive',
    ready: true,
  },
  {
    remedy: by({ type: 'participant.invite', board: 'b', persons, role: 'reader' }),
    key: 'participant_invite',
    ready: true,
    gives: 'reader',
  },
  {
    remedy: by({ type: 'participant.remove', board: 'b', persons }, 'ends'),
    key: 'participant_remove',
    ready: true,
  },
  {
    remedy: by({ type: 'participant.accept', board: 'b' }),
    key: 'participant_accept',
    ready: false,
  },
  {
    remedy: by({ type: 'access.setMode', board: 'b', mode: 'link' }),
    key: 'access_setMode_link',
    ready: true,
  },
  {
    remedy: by({ type: 'access.setMode', board: 'b', mode: 'specific' }, 'ends'),
    key: 'access_setMode_specific',
    ready: true,
  },
  {
    remedy: by({ type: 'board.transferOwnership', board: 'b' }, 'ends'),
    key: 'board_transferOwnership',
    ready: false,
  },
  { remedy: by({ type: 'request.submit', board: 'b' }), key: 'request_submit', ready: false },
  {
    remedy: by({
      type: 'share.create',
      email: 'e',
      scope: 'board',
      target: 'b',
      access: 'read-only',
    }),
    key: 'share_create',
    ready: false,
  },
  { remedy: by({ type: 'share.redeem' }), key: 'share_redeem', ready: false },
  { remedy: by({ type: 'share.resend', share: 's' }), key: 'share_resend', ready: false },
  { remedy: by({ type: 'share.revoke', shares: ['s'] }, 'ends'), key: 'share_revoke', ready: true },
  { remedy: by({ type: 'partner.invite', email: 'e' }), key: 'partner_invite', ready: false },
  {
    remedy: by({ type: 'partner.setShared', partner: 'x', boards }),
    key: 'partner_setShared_opens',
    ready: false,
  },
  {
    remedy: by({ type: 'partner.setShared', partner: 'x', boards: [] }, 'ends'),
    key: 'partner_setShared_ends',
    ready: false,
  },
  {
    remedy: by({ type: 'partner.remove', partner: 'x' }, 'ends'),
    key: 'partner_remove',
    ready: true,
  },
  {
    remedy: by({ type: 'person.setWorkspaceRole', person: 'p', workspaceRole: 'maker' }),
    key: 'person_setWorkspaceRole',
    ready: true,
    gives: 'maker',
  },
  {
    remedy: by({ type: 'person.add', email: 'e', affiliation: 'member' }),
    key: 'person_add',
    ready: false,
  },
  { remedy: by({ type: 'person.reactivate', person: 'p' }), key: 'person_reactivate', ready: true },
  {
    remedy: by({ type: 'workspace.setPolicy', nonMembers: 'anyone' }),
    key: 'workspace_setPolicy',
    ready: true,
  },
  {
    remedy: by({ type: 'workspace.setPlan', plan: 'pro' }),
    key: 'workspace_setPlan',
    ready: false,
  },
  { remedy: by(null, 'opens', 'holdsLink'), key: 'holdsLink', ready: false },
  { remedy: by(null, 'opens', 'password'), key: 'password', ready: false },
  { remedy: by(null, 'opens', 'account'), key: 'account', ready: false },
];

test.each(cases)('$key', ({ remedy, key, ready, gives }) => {
  expect(remedyKey(remedy)).toBe(key);
  expect(en.remedies.do).toHaveProperty(key);
  expect(de.remedies.do).toHaveProperty(key);
  expect(readyCommand(remedy) !== null).toBe(ready);
  expect(given(remedy)).toBe(gives ?? null);
});

test('a command whose field is still to be chosen is told in words alone', () => {
  expect(readyCommand(by({ type: 'override.set', boards, persons }))).toBeNull();
});
