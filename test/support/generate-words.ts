import fc from 'fast-check';
import { ADMIN } from './workspace';

/**
 * The few names that generated commands speak of, so that steps meet on the same things: some stand
 * in the base workspace, some are made on the way, some nobody ever knows.
 */
export const STANDING = {
  people: ['ada', 'max', 'mia', 'vic', 'vera', 'otto', 'fritz', 'gast', 'dora'],
  teamspaces: ['north', 'south', 'attic'],
  boards: ['plan', 'sheet', 'notes', 'secret', 'wall', 'frozen', 'old'],
} as const;

const MADE = { people: ['neu', 'later'], teamspaces: ['fresh'], boards: ['copy', 'extra'] };

export function addressOf(id: string): string {
  return `${id}@nordwind.example`;
}

const knownPerson = fc.constantFrom(...STANDING.people, ...MADE.people);

/** A person as commands name them: by id or by address, now and then an unknown one. */
export const someone = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom('max', 'mia', 'vic', 'vera') },
  { weight: 12, arbitrary: knownPerson },
  { weight: 4, arbitrary: knownPerson.map(addressOf) },
  { weight: 3, arbitrary: fc.constant(ADMIN) },
  { weight: 1, arbitrary: fc.constantFrom('ghost', 'ghost@nordwind.example') },
);

export const newPerson = fc.constantFrom(...MADE.people, ...STANDING.people.slice(5, 8));

/** Who acts: mostly somebody who may do something. */
export const actor = fc.oneof(
  { weight: 10, arbitrary: fc.constant(ADMIN) },
  { weight: 4, arbitrary: fc.constantFrom('ada', 'max', 'mia') },
  { weight: 3, arbitrary: someone },
);

export const aTeamspace = fc.oneof(
  { weight: 24, arbitrary: fc.constantFrom('north', 'south') },
  { weight: 6, arbitrary: fc.constantFrom('attic', 'fresh') },
  { weight: 1, arbitrary: fc.constant('nowhere') },
);

export const newTeamspace = fc.constantFrom(...MADE.teamspaces, 'north');

export const aBoard = fc.oneof(
  { weight: 24, arbitrary: fc.constantFrom('plan', 'secret', 'sheet', 'frozen') },
  { weight: 12, arbitrary: fc.constantFrom(...STANDING.boards.slice(0, 5)) },
  { weight: 6, arbitrary: fc.constantFrom(...STANDING.boards.slice(5), ...MADE.boards) },
  { weight: 1, arbitrary: fc.constant('nothing') },
);

export const newBoard = fc.constantFrom(...MADE.boards, 'plan');

/** Members of one teamspace and its boards: what an override can mostly be set on. */
export const northern = {
  person: fc.constantFrom('max', 'mia', 'vera', 'dora'),
  board: fc.constantFrom('plan', 'secret', 'sheet', 'frozen'),
};

/** One to three of a kind; repeats are allowed on purpose. */
export function few<T>(one: fc.Arbitrary<T>, most = 3): fc.Arbitrary<T[]> {
  return fc.array(one, { minLength: 1, maxLength: most });
}
