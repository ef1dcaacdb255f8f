import { type LevelCode, levelName, OWN } from '../../../src-shared/model/level';
import type { BoardRow, PersonRow } from '../../../src-shared/model/rows';
import type { Explanation, JudgedPath } from '../../../src-shared/queries/access';
import type { State } from '../state/state';
import { administration } from './administration';
import { CEILINGS } from './ceilings';
import { externalShare } from './external-share';
import { link } from './link';
import { ownership } from './ownership';
import { participant } from './participant';
import { partner } from './partner';
import { override, teamspace } from './teamspace';
import type { AccessContext, Ceiling, Path, Question, Verdict } from './types';

/** Every path to a board, lowest number first: that order settles ties of the deciding path. */
export const PATHS: readonly Path[] = [
  administration,
  teamspace,
  override,
  participant,
  link,
  externalShare,
  partner,
  ownership,
];

/** What the evaluator goes by; tests hand in others to see that a planted mistake is noticed. */
export interface Rules {
  paths: readonly Path[];
  ceilings: readonly Ceiling[];
}

export const RULES: Rules = { paths: PATHS, ceilings: CEILINGS };

/** A person whom nobody knows is judged as a guest (section 2). */
export function stranger(email: string): PersonRow {
  return {
    id: '',
    email,
    name: email,
    affiliation: 'guest',
    workspaceRole: null,
    emailConfirmed: false,
    active: true,
    auditor: false,
  };
}

export function question(
  state: State,
  personPlace: number,
  boardPlace: number,
  context: AccessContext,
  person: PersonRow = state.people.rowAt(personPlace),
  board: BoardRow = state.boards.rowAt(boardPlace),
  card: string | null = null,
): Question {
  const teamspacePlace = state.teamspaces.placeOf(board.teamspace);
  return {
    state,
    person,
    personPlace,
    board,
    boardPlace,
    teamspace: state.teamspaces.rowAt(teamspacePlace),
    card,
    membership: state.members.get(teamspacePlace, personPlace) ?? 0,
    override: state.overrides.get(boardPlace, personPlace) ?? 0,
    context,
  };
}

/** The ceiling that lowers a path's level furthest, the first of equals; null where none does. */
function lowering(q: Question, path: Path, level: LevelCode, ceilings = CEILINGS): Ceiling | null {
  let least = level;
  let by: Ceiling | null = null;
  for (const ceiling of ceilings) {
    const cap = ceiling.cap(q, path);
    if (cap < least) {
      least = cap;
      by = ceiling;
    }
  }
  return by;
}

export interface Decision {
  level: LevelCode;
  /** Id of the deciding path, null at none. */
  via: string | null;
}

/** The effective level: the highest among the open paths, after ceilings (section 2). */
export function decide(q: Question, { paths, ceilings }: Rules = RULES): Decision {
  let level: LevelCode = 0;
  let via: string | null = null;
  for (const path of paths) {
    const verdict = path.judge(q);
    if (verdict === null || verdict.closedBy !== undefined || verdict.level <= level) continue;
    const given = lowering(q, path, verdict.level, ceilings)?.cap(q, path) ?? verdict.level;
    if (given > level) {
      level = given;
      via = path.id;
      if (level === OWN) break;
    }
  }
  return { level, via };
}

/**
 * What one path alone gives after ceilings, or would give were it not for the rules in `but`; none
 * where it is closed, or the person has no such basis.
 */
export function levelThrough(q: Question, path: Path, but: readonly string[] = []): LevelCode {
  const verdict = path.judge(q);
  if (verdict === null) return 0;
  if (verdict.closedBy !== undefined && !but.includes(verdict.closedBy)) return 0;
  return lowering(q, path, verdict.level)?.cap(q, path) ?? verdict.level;
}

/** The effective level of a person on a board, both named by place. */
export function levelOf(
  state: State,
  personPlace: number,
  boardPlace: number,
  context: AccessContext,
): LevelCode {
  return decide(question(state, personPlace, boardPlace, context)).level;
}

/** Whether a ceiling lowers what the teamspace or the override gives: the grid's `capped`. */
export function isCapped(q: Question): boolean {
  const path = q.override !== 0 ? override : teamspace;
  const verdict = path.judge(q);
  if (verdict === null || verdict.closedBy !== undefined) return false;
  return lowering(q, path, verdict.level) !== null;
}

/** The whole answer of `access`: the level, the deciding path, every path with its rule in words. */
export function explain(q: Question): Explanation {
  const { level, via } = decide(q);
  const paths: JudgedPath[] = [];
  for (const path of PATHS) {
    const verdict = path.judge(q);
    if (verdict !== null) paths.push(answer(q, path, verdict));
  }
  return { level: levelName(level), locked: q.board.locked, via, paths };
}

function answer(q: Question, path: Path, verdict: Verdict): JudgedPath {
  const by = lowering(q, path, verdict.level);
  const level = by?.cap(q, path) ?? verdict.level;
  const words = path.describe(q, verdict);
  const detail = by === null ? words : `${words} ${by.describe(q)}`;
  // A closed path shows what it would give; where a ceiling leaves nothing, that is the bare level.
  const shown = levelName(level === 0 ? verdict.level : level);
  if (verdict.closedBy !== undefined) {
    return {
      path: path.id,
      level: shown,
      open: false,
      rule: verdict.closedBy,
      detail,
    };
  }
  if (by === null) return { path: path.id, level: shown, open: true, detail };
  return { path: path.id, level: shown, open: level > 0, rule: by.id, detail };
}
