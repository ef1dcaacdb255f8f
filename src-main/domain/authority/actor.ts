import { type LevelCode, NONE, VIEW } from '../../../src-shared/model/level';
import type { PersonRow } from '../../../src-shared/model/rows';
import { levelOf } from '../access/evaluate';
import { actorContext } from '../access/types';
import type { State } from '../state/state';
import { forbidden } from './refused';

/** Whoever issues a command, with the levels on which section 3 judges them. */
export class Actor {
  readonly place: number;

  constructor(
    private readonly state: State,
    readonly person: PersonRow,
    private readonly at: number,
  ) {
    this.place = state.people.placeOf(person.id);
  }

  get isAdmin(): boolean {
    return this.person.workspaceRole === 'admin';
  }

  get isMaker(): boolean {
    return this.person.workspaceRole === 'maker';
  }

  /** The level as stored: W3 and W4 follow it, whatever the workspace role. */
  storedTeamspaceLevel(teamspace: string): LevelCode {
    return this.state.members.get(this.state.teamspaces.placeOf(teamspace), this.place) ?? 0;
  }

  /** The teamspace level with C1: a viewer has at most `view` of it. */
  teamspaceLevel(teamspace: string): LevelCode {
    const stored = this.storedTeamspaceLevel(teamspace);
    if (this.person.affiliation !== 'member') return 0;
    return this.person.workspaceRole === 'viewer' && stored > VIEW ? VIEW : stored;
  }

  /**
   * The effective level; none on a board that is gone (questions about the past name such).
   * `revoking`: C5 does not stop a revocation (W4).
   */
  boardLevel(board: string, revoking = false): LevelCode {
    const place = this.state.boards.placeOf(board);
    if (this.state.boards.at(place) === undefined) return NONE;
    return levelOf(this.state, this.place, place, actorContext(this.at, revoking));
  }

  needsAdmin(rule: string): void {
    if (!this.isAdmin) throw forbidden(rule, { needed: 'a workspace admin' });
  }
}
