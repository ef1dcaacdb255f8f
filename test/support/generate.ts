import fc from 'fast-check';
import type { CommandInput } from '../../src-shared/commands';
import { AFFILIATIONS, BOARD_KINDS, PLANS, WORKSPACE_ROLES } from '../../src-shared/model/words';
import { outward } from './generate-outward';
import { reviewing } from './generate-review';
import {
  aBoard,
  addressOf,
  aTeamspace,
  few,
  newBoard,
  newPerson,
  newTeamspace,
  northern,
  someone,
} from './generate-words';

/** One step of a generated story: who says what, and how far the clock has moved (also back). */
export interface Step {
  actor: string | null;
  /** Of `undo` the entry counts back from the head: see `resolve`. */
  command: CommandInput;
  after: number;
}

/** A plain command without its reason; batch and undo stand apart. */
type Plain = Exclude<CommandInput, { type: 'batch' | 'undo' }>;
type Fields<T extends Plain['type']> = {
  [F in Exclude<keyof Extract<Plain, { type: T }>, 'type' | 'reason'>]: fc.Arbitrary<
    Extract<Plain, { type: T }>[F]
  >;
};

/** Field by field, so that the compiler holds the generator to every command's schema. */
function command<T extends Plain['type']>(type: T, fields: Fields<T>): fc.Arbitrary<Plain> {
  return fc
    .record({ type: fc.constant(type), ...fields } as Record<string, fc.Arbitrary<unknown>>)
    .map((made) => dropUndefined(made) as unknown as Plain);
}

function dropUndefined(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}

const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const never = fc.constant(undefined);
const teamspaceLevel = fc.constantFrom('view' as const, 'edit' as const, 'owner' as const);
const overrideLevel = fc.constantFrom('view' as const, 'edit' as const);
const role = fc.constantFrom('reader' as const, 'reviewer' as const, 'editor' as const);
const workspaceRole = fc.constantFrom(...WORKSPACE_ROLES);

const addPerson = fc
  .tuple(newPerson, fc.constantFrom(...AFFILIATIONS), workspaceRole, fc.boolean(), fc.boolean())
  .map(([id, affiliation, given, emailConfirmed, named]): Plain => {
    const more = affiliation === 'member' ? { workspaceRole: given } : {};
    const name = named ? { name: id } : {};
    return {
      type: 'person.add',
      id,
      email: addressOf(id),
      affiliation,
      emailConfirmed,
      ...more,
      ...name,
    };
  });

const people = [
  addPerson,
  command('person.setWorkspaceRole', { person: someone, workspaceRole }),
  command('person.deactivate', { person: someone }),
  command('person.reactivate', { person: someone }),
  command('person.setAuditor', { person: someone, auditor: fc.boolean() }),
];

const teamspaces = [
  command('teamspace.create', {
    id: newTeamspace,
    name: fc.constant('Fresh'),
    owner: maybe(someone),
  }),
  command('teamspace.setMembers', {
    teamspace: aTeamspace,
    members: few(fc.record({ person: someone, level: teamspaceLevel })),
  }),
  command('teamspace.removeMembers', { teamspace: aTeamspace, persons: few(someone) }),
  command('teamspace.unarchive', { teamspace: aTeamspace }),
  // Seldom: it stops most of what a story would go on with.
  fc.oneof(
    command('teamspace.archive', { teamspace: aTeamspace }),
    command('teamspace.unarchive', { teamspace: aTeamspace }),
  ),
];

const boards = [
  command('board.create', {
    id: newBoard,
    name: fc.constant('Extra'),
    teamspace: aTeamspace,
    kind: fc.constantFrom(...BOARD_KINDS),
    owner: maybe(someone),
  }),
  command('board.move', { board: aBoard, teamspace: aTeamspace }),
  command('board.duplicate', { board: aBoard, id: newBoard, name: never }),
  command('board.save', { board: aBoard }),
  command('board.lock', { board: aBoard }),
  command('board.unlock', { board: aBoard }),
  command('board.transferOwnership', { board: aBoard, to: someone }),
  command('card.create', { board: aBoard, id: maybe(fc.constantFrom('c1', 'c2')), name: never }),
  command('import.board', {
    board: aBoard,
    mode: maybe(fc.constantFrom('specific' as const, 'link' as const)),
    defaultRole: maybe(role),
    editorsManage: maybe(fc.boolean()),
    participants: maybe(few(fc.record({ person: someone, role }))),
    events: never,
  }),
];

const privacy = [
  command('board.setPrivate', { boards: few(aBoard), private: fc.boolean() }),
  command('board.restoreDefault', { boards: few(aBoard, 2) }),
];

const cell = { board: aBoard, person: someone };
const overrides = [
  command('override.set', {
    boards: few(northern.board),
    persons: few(northern.person),
    level: overrideLevel,
    cells: never,
  }),
  command('override.set', {
    boards: few(northern.board, 1),
    persons: few(fc.constantFrom('vic', 'vera'), 2),
    level: fc.constant('view' as const),
    cells: never,
  }),
  command('override.clear', {
    boards: few(northern.board),
    persons: few(northern.person),
    cells: never,
  }),
  command('override.set', {
    boards: few(aBoard),
    persons: few(someone),
    level: overrideLevel,
    cells: never,
  }),
  command('override.set', {
    boards: never,
    persons: never,
    level: never,
    cells: few(fc.record({ ...cell, level: overrideLevel }), 5),
  }),
  command('override.clear', { boards: few(aBoard), persons: few(someone), cells: never }),
  command('override.clear', { boards: never, persons: never, cells: few(fc.record(cell), 4) }),
];

const workspace = [
  command('workspace.setPlan', { plan: fc.constantFrom(...PLANS) }),
  command('workspace.setPolicy', {
    nonMembers: fc.constantFrom('anyone', 'password-for-non-members', 'only-members'),
  }),
];

/** Overrides and members matter most here, so they come most. */
export const plain: fc.Arbitrary<Plain> = fc.oneof(
  { weight: 8, arbitrary: fc.oneof(...overrides) },
  { weight: 4, arbitrary: fc.oneof(...teamspaces) },
  { weight: 4, arbitrary: fc.oneof(...people) },
  { weight: 5, arbitrary: fc.oneof(...boards) },
  { weight: 3, arbitrary: fc.oneof(...privacy) },
  { weight: 1, arbitrary: fc.oneof(...workspace) },
  { weight: 18, arbitrary: outward },
  { weight: 5, arbitrary: reviewing },
);
