import { formatInstant } from '../../../src-shared/model/instant';
import { levelName, teamspaceLevelName } from '../../../src-shared/model/level';
import type { Answers, QueryOf } from '../../../src-shared/queries';
import type { TiedBoard } from '../../../src-shared/queries/sharing';
import { personOf } from '../../domain/commands/handler';
import type { State } from '../../domain/state/state';
import type { Moment } from '../access';
import { byName } from '../page';
import type { Viewer } from '../viewer';
import { boardOfTarget, statusOf } from './shares';

/** What ties somebody to the workspace: each of it has to end when they leave. */
export function ties(q: QueryOf<'ties'>, { state, at }: Moment, viewer: Viewer): Answers['ties'] {
  const person = personOf(state, q.person, 'person');
  viewer.needs(
    viewer.seesEverything || viewer.isSelf(person.id),
    'to ask about oneself, or an admin',
  );
  const place = state.people.placeOf(person.id);
  const answer: Answers['ties'] = {
    teamspaces: [],
    owns: [],
    participates: [],
    overrides: [],
    shares: [],
    partners: [],
  };
  state.teamspaces.forEach(({ id, name, archived }, teamspace) => {
    const level = state.members.get(teamspace, place);
    if (level === undefined) return;
    answer.teamspaces.push({ id, name, archived, level: teamspaceLevelName(level) });
  });
  state.boards.forEach((board, boardPlace) => {
    const tied = tiedBoard(state, board);
    if (board.owner === person.id) answer.owns.push(tied);
    const part = state.participants.get(boardPlace, place);
    if (part !== undefined) answer.participates.push({ ...tied, role: part.role });
    const level = state.overrides.get(boardPlace, place);
    if (level) answer.overrides.push({ ...tied, level: levelName(level) });
  });
  for (const share of state.shares.of(person.id)) {
    const status = statusOf(share, at);
    if (status !== 'live' && status !== 'pending') continue;
    const { id, scope, target, expiresAt } = share;
    const named =
      scope === 'card' ? state.cards.get(target ?? '')?.name : boardOfTarget(state, share)?.name;
    const until = expiresAt === null ? null : formatInstant(expiresAt);
    answer.shares.push({ id, scope, targetName: named ?? null, expiresAt: until });
  }
  state.partners.rows.forEach(({ id, organisation, status }, partner) => {
    if (status !== 'active' || state.partners.members.get(partner, place) !== true) return;
    answer.partners.push({ id, name: organisation ?? id });
  });
  for (const list of [answer.teamspaces, answer.owns, answer.participates, answer.overrides]) {
    list.sort(byName);
  }
  return answer;
}

function tiedBoard(
  state: State,
  { id, name, teamspace }: { id: string; name: string; teamspace: string },
): TiedBoard {
  const row = state.teamspaces.get(teamspace);
  const teamspaceName = row?.name ?? teamspace;
  return { id, name, teamspace, teamspaceName, archived: row?.archived ?? false };
}
