import type { Random } from './random';
import { reasonFor } from './reasons';
import { actorFor, exceptional } from './small-people';
import type { Company, DemoBoard, DemoTeamspace } from './world';

type Aside = (company: Company, teamspace: DemoTeamspace, random: Random) => void;

/** What else happens in a company while exceptions are made. */
export function tellAside(company: Company, teamspace: DemoTeamspace, random: Random): void {
  random.pick(ASIDES)(company, teamspace, random);
}

const clearSome: Aside = (company, teamspace, random) => {
  const board = random.pick(teamspace.boards);
  const persons = random.sample([...board.overrides.keys()], random.between(1, 3));
  if (persons.length === 0) return;
  const actor = actorFor(company, teamspace, [board], random);
  company.script.say(actor, {
    type: 'override.clear',
    boards: [board.id],
    persons: persons.map((person) => person.ref),
    reason: reasonFor('clear', random),
  });
  for (const person of persons) board.overrides.delete(person);
};

const restore: Aside = (company, teamspace, random) => {
  const board = random.pick(teamspace.boards);
  if (board.private || board.overrides.size === 0 || board.overrides.size > 4) return;
  const actor = actorFor(company, teamspace, [board], random);
  company.script.say(actor, {
    type: 'board.restoreDefault',
    boards: [board.id],
    reason: reasonFor('clear', random),
  });
  board.overrides.clear();
};

/** U1: the owner saves; not on a locked board. */
const save: Aside = (company, teamspace, random) => {
  const board = random.pick(teamspace.boards);
  if (board.locked || !board.owner.active) return;
  company.script.say(board.owner, {
    type: 'board.save',
    board: board.id,
    ...(random.chance(0.5) ? { reason: reasonFor('save', random) } : {}),
  });
};

const changeLevel: Aside = (company, teamspace, random) => {
  const person = random.pick(exceptional(teamspace));
  if (person.role !== 'maker' || !person.active) return;
  const level = teamspace.members.get(person) === 'edit' ? 'view' : 'edit';
  company.script.say(actorFor(company, teamspace, [], random), {
    type: 'teamspace.setMembers',
    teamspace: teamspace.id,
    members: [{ person: person.ref, level }],
    reason: reasonFor('level', random),
  });
  teamspace.members.set(person, level);
};

const promote: Aside = (company, teamspace, random) => {
  const person = random.pick(exceptional(teamspace));
  if (person.role !== 'viewer' || !person.active) return;
  company.script.say(company.admin, {
    type: 'person.setWorkspaceRole',
    person: person.ref,
    workspaceRole: 'maker',
    reason: reasonFor('promote', random),
  });
  person.role = 'maker';
};

/** W2: who leaves keeps what is stored for them; the demo's leavers own no board. */
const leave: Aside = (company, teamspace, random) => {
  const person = random.pick(exceptional(teamspace));
  if (person.ownsBoards || !person.active || random.chance(0.6)) return;
  company.script.say(company.admin, {
    type: 'person.deactivate',
    person: person.ref,
    reason: reasonFor('leave', random),
  });
  person.active = false;
};

/** A board is closed for a while and opened again: two entries, the same board as before. */
const closeForAWhile: Aside = (company, teamspace, random) => {
  const board = random.pick(teamspace.boards);
  if (board.private) return;
  say(company, board, true, random);
  say(company, board, false, random);
};

function say(company: Company, board: DemoBoard, value: boolean, random: Random): void {
  company.script.say(company.admin, {
    type: 'board.setPrivate',
    boards: [board.id],
    private: value,
    reason: reasonFor(value ? 'private' : 'shared', random),
  });
}

const approve: Aside = (company, teamspace, random) => {
  const board = random.pick(teamspace.boards);
  if (board.locked) return;
  company.script.say(company.admin, {
    type: 'board.lock',
    board: board.id,
    reason: reasonFor('lock', random),
  });
  company.script.say(company.admin, {
    type: 'board.unlock',
    board: board.id,
    reason: reasonFor('unlock', random),
  });
};

const ASIDES: Aside[] = [
  clearSome,
  save,
  save,
  save,
  changeLevel,
  promote,
  leave,
  closeForAWhile,
  approve,
  restore,
];
