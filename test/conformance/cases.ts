import { question, stranger } from '../../src-main/domain/access/evaluate';
import type { AccessContext, Question } from '../../src-main/domain/access/types';
import type { State } from '../../src-main/domain/state/state';
import { LEVELS, type Level } from '../../src-shared/model/level';
import type { PersonRow, ReportRow } from '../../src-shared/model/rows';
import { type Asked, allowedBy, ladder, load, type Reached } from './cedar';
import { boardEntity, cardEntity, personEntity, relation, reportEntity } from './entities';
import { generate } from './generator';
import { NOON } from './generator-outward';
import { stateOf, type World } from './world';

/** What Cedar says of one question. */
export interface Expected {
  level: Level;
  via: string | null;
  /** For each level asked about, the paths that give it, lowest number first, joined by a comma. */
  giving: [level: Level, paths: string][];
  /** `P2 closed by P2.1` and the like; null where it was not asked. */
  closed: string[] | null;
}

export interface BoardCase {
  label: string;
  question: Question;
  expected: Expected;
}

export interface ReportCase {
  label: string;
  state: State;
  person: PersonRow;
  place: number;
  report: ReportRow;
  expected: Expected;
}

export interface Cases {
  boards: BoardCase[];
  reports: ReportCase[];
}

const PASSWORDS = ['right', 'wrong', null] as const;
const LINKS = [false, true].flatMap((holdsLink) =>
  PASSWORDS.map((password) => ({ holdsLink, password })),
);
const AROUND_NOON = [NOON - 1, NOON, NOON + 1];

/** The path of a policy's id: `P5 s1` → `P5`. Sorted as text they stand in the order of their numbers. */
function pathsIn(policies: string[]): string[] {
  return [...new Set(policies.map((id) => id.split(' ')[0] ?? ''))].sort();
}

function expectedOf(reached: Reached, closed: string[] | null): Expected {
  const giving = reached.map(([action, by]): [Level, string] => [action, pathsIn(by).join()]);
  let level: Level = 'none';
  let via: string | null = null;
  for (const [action, by] of reached) {
    if (by.length === 0 || LEVELS.indexOf(action) < LEVELS.indexOf(level)) continue;
    level = action;
    via = pathsIn(by)[0] ?? null;
  }
  return { level, via, giving, closed };
}

/** Every question about one generated workspace, with what Cedar answers. */
export function ask(seed: number, cases: Cases): void {
  const world = generate(seed);
  const state = stateOf(world);
  load(world);
  for (const person of [...world.people, stranger('unknown@example.com')]) {
    askBoards(seed, world, state, person, cases);
    askReports(seed, world, state, person, cases);
  }
}

/**
 * Instants around an expiry exist for whom a share ends then; for everybody else the time of day is
 * one of the three.
 */
function instants({ shares }: World, { id }: PersonRow, turn: number): number[] {
  const ends = shares.some((share) => share.person === id && share.expiresAt === NOON);
  return ends ? AROUND_NOON : AROUND_NOON.filter((_, index) => index === turn % 3);
}

function askBoards(seed: number, world: World, state: State, person: PersonRow, cases: Cases) {
  const place = person.id === '' ? -1 : state.people.placeOf(person.id);
  const principal = personEntity(world, person);
  for (const board of world.boards) {
    const cards = world.cards.filter((card) => card.board === board.id && person.id !== '');
    const between = relation(world, person, board);
    const things = [
      { card: null, thing: boardEntity(world, board) },
      ...cards.map((card) => ({ card: card.id, thing: cardEntity(world, card, board) })),
    ];
    for (const { card, thing } of things) {
      const turn = cases.boards.length;
      for (const at of instants(world, person, turn)) {
        for (const [index, link] of LINKS.entries()) {
          const context: AccessContext = { at, ...link };
          const words = { at, holdsLink: link.holdsLink, password: link.password ?? 'absent' };
          const asked: Asked = {
            policies: 'boards',
            person: principal,
            thing,
            context: { ...between, ...words },
          };
          // One of the six circumstances, in turn, is asked for the closed paths as well.
          const alsoClosed = (turn + index) % 6 === 0;
          const closed = alsoClosed
            ? (allowedBy({ ...asked, policies: 'closed' }, 'closed') ?? [])
            : null;
          const boardPlace = state.boards.placeOf(board.id);
          cases.boards.push({
            label: `seed ${seed}: ${person.email} on ${card ?? board.id} ${JSON.stringify(context)}`,
            question: question(state, place, boardPlace, context, person, board, card),
            expected: expectedOf(ladder(asked), closed),
          });
        }
      }
    }
  }
}

function askReports(seed: number, world: World, state: State, person: PersonRow, cases: Cases) {
  const principal = personEntity(world, person);
  const place = person.id === '' ? -1 : state.people.placeOf(person.id);
  const context = {
    ...relation(world, person, null),
    at: NOON,
    holdsLink: false,
    password: 'absent',
  };
  for (const report of world.reports) {
    const thing = reportEntity(world, report);
    const reached = ladder({ policies: 'reports', person: principal, thing, context });
    const label = `seed ${seed}: ${person.email} on ${report.id}`;
    const expected = expectedOf(reached, null);
    cases.reports.push({ label, state, person, place, report, expected });
  }
}
