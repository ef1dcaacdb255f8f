import { EDIT, OWN, VIEW } from '../../src-shared/model/level';
import type { BoardRow, PersonRow } from '../../src-shared/model/rows';
import type { Refusal } from '../../src-shared/result';
import { Actor } from '../domain/authority/actor';
import { needsBoardAction } from '../domain/authority/board-actions';
import { forbidden, RefusedError, refusal } from '../domain/authority/refused';
import type { State } from '../domain/state/state';

/**
 * Whose eyes a query has: nobody's (the database's owner), an admin's and an auditor's see
 * everything, others what concerns themselves and what they may manage (commands.md, Queries).
 */
export class Viewer {
  private readonly actor: Actor | null;

  constructor(state: State, reference: string | null, at: number) {
    this.actor = reference === null ? null : new Actor(state, activePerson(state, reference), at);
  }

  get seesEverything(): boolean {
    return this.actor === null || this.actor.isAdmin || this.actor.person.auditor;
  }

  /** The person who asks; null where nobody in particular does. */
  get person(): PersonRow | null {
    return this.actor?.person ?? null;
  }

  isSelf(person: string): boolean {
    return this.actor?.person.id === person;
  }

  /** Owners of a teamspace, and makers with edit access to it, manage its overrides (O1). */
  managesTeamspace(teamspace: string): boolean {
    if (this.seesEverything) return true;
    const level = this.actor?.teamspaceLevel(teamspace) ?? 0;
    return level === OWN || (level >= EDIT && this.actor?.isMaker === true);
  }

  managesBoard(board: BoardRow): boolean {
    if (this.seesEverything || this.managesTeamspace(board.teamspace)) return true;
    const level = this.actor?.boardLevel(board.id) ?? 0;
    return level === OWN || (level >= EDIT && board.editorsManage);
  }

  reachesBoard(board: BoardRow): boolean {
    return this.seesEverything || (this.actor?.boardLevel(board.id) ?? 0) >= VIEW;
  }

  inTeamspace(teamspace: string): boolean {
    return this.seesEverything || (this.actor?.storedTeamspaceLevel(teamspace) ?? 0) > 0;
  }

  /** The no that a command's check would give the asking person; null where it passes. */
  refusalOf(check: (actor: Actor) => void): Refusal | null {
    if (this.actor === null) return null;
    try {
      check(this.actor);
      return null;
    } catch (error) {
      if (error instanceof RefusedError) return error.refusal;
      throw error;
    }
  }

  may(check: (actor: Actor) => void): boolean {
    return this.refusalOf(check) === null;
  }

  /** S3: what such people see of a board beside themselves (commands.md, Queries). */
  mayInvite(board: BoardRow): boolean {
    return this.may((actor) => needsBoardAction(actor, board, 'S3'));
  }

  needs(allowed: boolean, needed: string): void {
    if (!allowed) throw forbidden('A', { needed });
  }
}

function activePerson(state: State, reference: string): PersonRow {
  const person = state.person(reference);
  if (person === undefined) throw refusal('unknown-actor', `nobody here is known as ${reference}`);
  if (!person.active) {
    throw refusal('unknown-actor', `W2: ${person.name} is deactivated`, { rule: 'W2' });
  }
  return person;
}
