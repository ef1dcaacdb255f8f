import { RULES, type Rules } from '../../src-main/domain/access/evaluate';
import type { Path } from '../../src-main/domain/access/types';
import { open } from '../../src-main/domain/access/verdicts';
import { EDIT, OWN, VIEW } from '../../src-shared/model/level';
import { without } from './coverage';
import {
  aCardOf,
  mistaking,
  partnerInState,
  recapping,
  replacing,
  shareInState,
  signedIn,
} from './planting';

/** Planted mistakes, each in the words of the rule that it breaks. */
export const MISTAKES: Record<string, Rules> = {
  'W2: the deactivated keep their access': without('W2'),
  'C1: viewers are not capped': without('C1'),
  'C1: viewers see grids': recapping('C1', ({ cap }) => (q, path) => {
    return cap({ ...q, board: { ...q.board, kind: 'document' } }, path);
  }),
  'C2: guests of free workspaces are not capped': without('C2'),
  'C2: holds on every plan': recapping(
    'C2',
    () =>
      ({ person }) =>
        person.affiliation === 'guest' ? 2 : OWN,
  ),
  'C3: only members, and yet everybody': without('C3'),
  'C3: closes partners too': recapping(
    'C3',
    ({ cap }) =>
      (q) =>
        cap(q, RULES.paths[0] as Path),
  ),
  'C4: non-members need no password': without('C4'),
  'C4: asks the directly invited only by the link': recapping(
    'C4',
    ({ cap }) =>
      (q, path) =>
        path.id === 'P3' ? OWN : cap(q, path),
  ),
  'C4: asks in mode link-password only': recapping(
    'C4',
    ({ cap }) =>
      (q, path) =>
        q.board.mode === 'link' ? OWN : cap(q, path),
  ),
  'C5: archives cap nobody': without('C5'),
  'C5: the owner is excepted': recapping(
    'C5',
    ({ cap }) =>
      (q, path) =>
        path.id === 'P7' ? OWN : cap(q, path),
  ),
  'C5: admins are not excepted': recapping(
    'C5',
    () =>
      ({ teamspace }) =>
        teamspace.archived ? VIEW : OWN,
  ),
  'P2.1: the higher of override and teamspace level': mistaking('P2', () => ({ override: 0 })),
  'P2.2: privacy silences nobody': mistaking('P2', ({ board }) => ({
    board: { ...board, private: false },
  })),
  'P2.2: not even who made it private keeps it': mistaking('P2', ({ board }) => ({
    board: { ...board, privateBy: null },
  })),
  'P2.3: an override outlasts the membership': mistaking('P2.1', () => ({ membership: VIEW })),
  'P3: guests take part in specific boards': mistaking('P3', signedIn),
  'P3: a participant needs no password': mistaking('P3', ({ context }) => ({
    context: { ...context, password: 'right' },
  })),
  'P3: an unconfirmed address will do': mistaking('P3', ({ person }) => ({
    person: { ...person, emailConfirmed: true },
  })),
  'P3: who joined by the link needs the password again': replacing('P3', (path) => ({
    ...path,
    judge(q) {
      const row = q.state.participants.get(q.boardPlace, q.personPlace);
      const asked = q.board.mode === 'link-password' && q.context.password !== 'right';
      return asked && row?.invitedDirectly === false ? null : path.judge(q);
    },
  })),
  'P4: nobody need hold the link': mistaking('P4', ({ context }) => ({
    context: { ...context, holdsLink: true },
  })),
  'P4: a wrong password opens': mistaking('P4', ({ context }) => ({
    context: { ...context, password: context.password === null ? null : 'right' },
  })),
  'P4: the link opens specific boards': mistaking('P4', ({ board }) => ({
    board: { ...board, mode: board.mode === 'specific' ? 'link' : board.mode },
  })),
  'P5: an expired share stays open': mistaking('P5', ({ context }) => ({
    context: { ...context, at: 0 },
  })),
  'P5: open at the very instant of its expiry': mistaking('P5', ({ context }) => ({
    context: { ...context, at: context.at - 1 },
  })),
  'P5: closed an instant early': mistaking('P5', ({ context }) => ({
    context: { ...context, at: context.at + 1 },
  })),
  'P5: a pending share is open': shareInState('pending'),
  'P5: a revoked share is open': shareInState('revoked'),
  'P5: a withdrawn share is open': shareInState('withdrawn'),
  'P5: a share of the tenant opens private boards': mistaking('P5', ({ board }) => ({
    board: { ...board, private: false },
  })),
  'P5: privacy closes every share': replacing('P5', (path) => ({
    ...path,
    judge: (q) => (q.board.private ? null : path.judge(q)),
  })),
  'P5: a share of a card opens its board': mistaking('P5', (q) => ({ card: q.card ?? aCardOf(q) })),
  'P5: a share of a card does not open it': mistaking('P5', () => ({ card: null })),
  'P6: a pending partner is in': partnerInState('pending'),
  'P6: a removed partner is in': partnerInState('removed'),
  'P6: a partner edits': replacing('P6', (path) => ({
    ...path,
    judge: (q) => (path.judge(q) === null ? null : open(EDIT)),
  })),
  'P4: an unknown address is held to be signed in': {
    ...RULES,
    ceilings: RULES.ceilings.map(({ cap, ...ceiling }) => ({
      ...ceiling,
      cap: (q, path) => cap(q.person.id === '' ? { ...q, ...signedIn(q) } : q, path),
    })),
  },
  'auditors see every board': {
    ...RULES,
    paths: [
      ...RULES.paths,
      { id: 'P8', judge: (q) => (q.person.auditor ? open(VIEW) : null), describe: () => '' },
    ],
  },
  'ties: the highest number decides': { ...RULES, paths: [...RULES.paths].reverse() },
  ...Object.fromEntries(
    RULES.paths.map(({ id }): [string, Rules] => [
      `${id} is forgotten`,
      { ...RULES, paths: RULES.paths.filter((path) => path.id !== id) },
    ]),
  ),
};
