import { COMMENT, NONE, OWN, VIEW } from '../../../src-shared/model/level';
import type { Ceiling } from './types';

/** W2: a deactivated person has no access at all, but keeps what they own. */
const deactivated: Ceiling = {
  id: 'W2',
  cap: ({ person }) => (person.active ? OWN : NONE),
  describe: ({ person }) => `${person.name} is deactivated and reaches nothing.`,
};

const viewers: Ceiling = {
  id: 'C1',
  cap({ person, board }) {
    if (person.workspaceRole !== 'viewer') return OWN;
    return board.kind === 'grid' ? NONE : VIEW;
  },
  describe: ({ board }) =>
    board.kind === 'grid' ? 'Viewers can never see grids.' : 'Viewers get at most view.',
};

const guestsOnFree: Ceiling = {
  id: 'C2',
  cap: ({ person, state }) =>
    person.affiliation === 'guest' && state.workspace?.plan === 'free' ? COMMENT : OWN,
  describe: () => 'Guests on a board of a free workspace get at most comment.',
};

const onlyMembers: Ceiling = {
  id: 'C3',
  cap({ person, state }, path) {
    if (person.affiliation === 'member' || path.id === 'P6') return OWN;
    return state.workspace?.nonMembers === 'only-members' ? NONE : OWN;
  },
  describe: () => 'The workspace admits members only.',
};

const passwordForNonMembers: Ceiling = {
  id: 'C4',
  cap({ person, state, board, context }, path) {
    if (person.affiliation === 'member' || (path.id !== 'P3' && path.id !== 'P4')) return OWN;
    if (state.workspace?.nonMembers !== 'password-for-non-members') return OWN;
    return board.mode === 'specific' || context.password === 'right' ? OWN : NONE;
  },
  describe: () => 'The workspace asks everybody but members for the board’s password.',
};

const archivedTeamspace: Ceiling = {
  id: 'C5',
  cap({ teamspace, context }, path) {
    if (!teamspace.archived || context.ignoringArchive === true) return OWN;
    return path.id === 'P1' ? OWN : VIEW;
  },
  describe: ({ teamspace }) => `The teamspace ${teamspace.name} is archived: at most view.`,
};

/** In the order in which an equal cap is blamed; C6 concerns content, C7 says that P7 is no exception. */
export const CEILINGS: readonly Ceiling[] = [
  deactivated,
  viewers,
  guestsOnFree,
  onlyMembers,
  passwordForNonMembers,
  archivedTeamspace,
];
