import type { LevelCode } from '../../../src-shared/model/level';
import type { BoardRow, PersonRow, TeamspaceRow } from '../../../src-shared/model/rows';
import type { State } from '../state/state';

/** Under which circumstances access is asked about (access-model.md section 2). */
export interface AccessContext {
  /** The instant asked about, epoch milliseconds. */
  at: number;
  holdsLink: boolean;
  password: 'right' | 'wrong' | null;
  /** W4: C5 does not stop a revocation, so the right to revoke is judged without it. */
  ignoringArchive?: boolean;
}

/** Section 3: an actor's own level is judged without the link, the password typed. */
export function actorContext(at: number, ignoringArchive = false): AccessContext {
  return { at, holdsLink: false, password: 'right', ignoringArchive };
}

/**
 * One question, looked up once: a person (also one that nobody knows: a guest at place -1) and a
 * board with its teamspace.
 */
export interface Question {
  state: State;
  person: PersonRow;
  personPlace: number;
  board: BoardRow;
  boardPlace: number;
  teamspace: TeamspaceRow;
  /** The card asked about, null for the board itself. */
  card: string | null;
  /** The stored teamspace level, 0 for who is no member of it. */
  membership: LevelCode;
  /** The stored override, 0 for none. */
  override: LevelCode;
  context: AccessContext;
}

/**
 * What a path says before ceilings: nothing (the person has no such basis), or a level, open or
 * closed by a rule. Verdicts of one kind are shared objects: the evaluator makes none per cell.
 */
export interface Verdict {
  level: LevelCode;
  /** The rule that closes it; undefined when open. */
  closedBy?: string;
}

export interface Path {
  /** P1 … P7, as answered in `via` and `paths`. */
  id: string;
  judge(question: Question): Verdict | null;
  /** One sentence that says why, for the person in question. */
  describe(question: Question, verdict: Verdict): string;
}

export interface Ceiling {
  /** C1 … C5, or W2 for a deactivated person. */
  id: string;
  /** The highest level that the path may give; OWN when this ceiling does not concern it. */
  cap(question: Question, path: Path): LevelCode;
  describe(question: Question): string;
}
