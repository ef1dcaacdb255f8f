import type { LevelCode } from '../../../src-shared/model/level';
import type { State } from '../state/state';
import { stranger } from './evaluate';
import type { AccessContext, Question } from './types';

const NOBODY: ReadonlyMap<number, LevelCode> = new Map();
const NO_PERSON = stranger('');

/**
 * Asks about many pairs of one state, board by board: what belongs to the board is looked up once,
 * and one question serves all. What `about` answers holds until it is asked again.
 */
export class Scan {
  private q: Question | null = null;
  private members: ReadonlyMap<number, LevelCode> = NOBODY;
  private overrides: ReadonlyMap<number, LevelCode> = NOBODY;

  constructor(
    private readonly state: State,
    private readonly context: AccessContext,
  ) {}

  on(boardPlace: number): this {
    const { state } = this;
    const board = state.boards.rowAt(boardPlace);
    const teamspacePlace = state.teamspaces.placeOf(board.teamspace);
    const teamspace = state.teamspaces.rowAt(teamspacePlace);
    this.members = state.members.of(teamspacePlace);
    this.overrides = state.overrides.of(boardPlace);
    if (this.q === null) {
      const person = NO_PERSON;
      const none = { person, personPlace: -1, membership: 0, override: 0, card: null } as const;
      this.q = { state, ...none, board, boardPlace, teamspace, context: this.context };
    } else {
      this.q.board = board;
      this.q.boardPlace = boardPlace;
      this.q.teamspace = teamspace;
    }
    return this;
  }

  about(personPlace: number): Question {
    const { q } = this;
    if (q === null) throw new Error('a scan starts on a board');
    q.person = this.state.people.rowAt(personPlace);
    q.personPlace = personPlace;
    q.membership = this.members.get(personPlace) ?? 0;
    q.override = this.overrides.get(personPlace) ?? 0;
    return q;
  }
}
