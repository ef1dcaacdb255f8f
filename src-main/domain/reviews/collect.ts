import type { ReviewScope } from '../../../src-shared/commands/review';
import { boardOf, personOf, teamspaceOf } from '../commands/handler';
import type { State } from '../state/state';
import { Asking, type Basis } from './basis';
import { ofOneBoard, ofPrivateBoards, ofTeamspace } from './of-boards';
import { ofFindings } from './of-findings';
import { ofPartners, ofShares } from './of-outward';
import { ofPerson } from './of-person';

/** Every basis of access that a scope speaks of, each once; not-found for what it names and is gone. */
export function basesOf(state: State, at: number, scope: ReviewScope): Basis[] {
  const found = new Map<string, Basis>();
  for (const basis of collect(new Asking(state, at), scope)) found.set(basis.item, basis);
  // By their ids: the same scope gives the same review, whatever the facts went through before.
  return [...found.values()].sort((a, b) => (a.item < b.item ? -1 : 1));
}

function collect(asking: Asking, scope: ReviewScope): Iterable<Basis> {
  const { state } = asking;
  switch (scope.kind) {
    case 'shares':
      return ofShares(asking, scope);
    case 'partners':
      return ofPartners(state, scope);
    case 'teamspace':
      return ofTeamspace(asking, teamspaceOf(state, scope.teamspace, 'scope.teamspace').id);
    case 'board':
      return ofOneBoard(asking, boardOf(state, scope.board, 'scope.board'));
    case 'private':
      return ofPrivateBoards(asking, scope);
    case 'person':
      return ofPerson(asking, personOf(state, scope.person, 'scope.person').id);
    case 'risks':
      return ofFindings(asking, scope);
  }
}
