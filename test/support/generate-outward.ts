import fc from 'fast-check';
import type { CommandInput } from '../../src-shared/commands';
import { BOARD_ROLES } from '../../src-shared/model/level';
import { ACCESS_MODES, SHARE_ACCESS } from '../../src-shared/model/words';
import { aBoard, addressOf, few, someone } from './generate-words';
import { T0 } from './workspace';

/** A plain command, as `generate.ts` has them. */
type Plain = Exclude<CommandInput, { type: 'batch' | 'undo' }>;

const role = fc.constantFrom(...BOARD_ROLES);
/** Boards that are mostly shared, so that steps meet on them. */
const shared = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('plan', 'notes', 'secret', 'wall') },
  { weight: 1, arbitrary: aBoard },
);
const outsider = fc.constantFrom('otto', 'fritz', 'gast', 'neu', 'fern');
const abroad = fc.constantFrom(
  'kim@partner.example',
  'lee@mail.partner.example',
  'ann@post.example',
  'bo@gmail.com',
);
const address = fc.oneof(
  { weight: 6, arbitrary: outsider.map(addressOf) },
  { weight: 2, arbitrary: abroad },
  { weight: 1, arbitrary: fc.constantFrom('max', 'vic').map(addressOf) },
);

/** `-0`, `-1` … count back over what was made: `generate-story.ts` puts the names in. */
const back = fc.oneof(
  { weight: 4, arbitrary: fc.constant('-0') },
  { weight: 1, arbitrary: fc.constantFrom('-1', '-2') },
);
const share = fc.constantFrom('s0', 's1', 's2', 's3', 's4');
/** `s0`, `s1` and `x0` stand in the base workspace. */
const newShare = fc.constantFrom('s1', 's2', 's3', 's3', 's4', 's4');
const partner = fc.constantFrom('x0', 'x1', 'x2');
const newPartner = fc.constantFrom('x0', 'x1', 'x1', 'x2', 'x2');
const report = fc.constantFrom('r0', 'r1');
const named = {
  reports: fc.array(report, { maxLength: 2 }),
  boards: fc.array(shared, { maxLength: 2 }),
};
/** From soon over, within the story, to after the notice's seven days. */
const expiresAt = fc
  .constantFrom(3_620_000, 3_640_000, 86_400_000, 30 * 86_400_000)
  .map((after) => new Date(T0 + after).toISOString());
const access = fc.constantFrom(...SHARE_ACCESS);

function made(type: Plain['type'], fields: Record<string, fc.Arbitrary<unknown>>) {
  return fc
    .record({ type: fc.constant(type), ...fields })
    .map((command) => JSON.parse(JSON.stringify(command)) as Plain);
}
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });

const participants = [
  made('participant.invite', { board: shared, persons: few(fc.oneof(address, someone), 2), role }),
  made('participant.setRole', { board: shared, persons: few(outsider, 2), role }),
  made('participant.remove', { board: shared, persons: few(fc.oneof(outsider, someone), 2) }),
  made('participant.accept', { board: shared }),
  made('participant.leave', { board: shared }),
  made('participant.joinByLink', { board: shared }),
  made('request.submit', { board: shared, message: fc.constantFrom('Please', 'Again') }),
  made('request.approve', { request: back, role }),
  made('request.decline', { request: back }),
];

const modes = [
  made('access.setMode', { board: shared, mode: fc.constantFrom(...ACCESS_MODES) }),
  made('access.setDefaultRole', { board: shared, role }),
  made('access.setEditorsManage', { board: shared, editorsManage: fc.boolean() }),
  made('access.regeneratePassword', { board: shared }),
];

const given = { id: newShare, email: address, access, reason: fc.constant('asked for') };
const shares = [
  made('share.create', {
    ...given,
    scope: fc.constant('board'),
    target: shared,
    expiresAt: maybe(expiresAt),
  }),
  made('share.create', {
    ...given,
    scope: fc.constant('card'),
    target: fc.constant('c0'),
    expiresAt,
  }),
  made('share.create', { ...given, scope: fc.constant('tenant') }),
  made('share.redeem', { token: back }),
  made('share.redeem', { token: back }),
  made('share.redeem', { token: back }),
  made('share.resend', { share }),
  made('share.change', { share, access: maybe(access), expiresAt: maybe(expiresAt) }),
  made('share.recordUse', { share }),
  made('share.revoke', { shares: few(share, 2) }),
  made('share.sweep', {}),
];

const partners = [
  made('report.create', { id: report, name: fc.constant('Report') }),
  made('partner.invite', { id: newPartner, email: fc.oneof(abroad, address), ...named }),
  made('partner.invite', { id: newPartner, email: abroad, ...named }),
  made('partner.accept', { token: back, organisation: fc.constant('Partner') }),
  made('partner.accept', { token: back }),
  made('partner.setShared', { partner, ...named }),
  made('partner.addMember', { partner, email: address }),
  made('partner.remove', { partner }),
];

/** Everything else that people do when they share boards. */
export const outward: fc.Arbitrary<Plain> = fc.oneof(
  { weight: 4, arbitrary: fc.oneof(...participants) },
  { weight: 2, arbitrary: fc.oneof(...modes) },
  { weight: 5, arbitrary: fc.oneof(...shares) },
  { weight: 4, arbitrary: fc.oneof(...partners) },
);
