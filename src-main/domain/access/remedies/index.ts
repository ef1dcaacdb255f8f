import type { AccessAnswer, Explanation, Remedy } from '../../../../src-shared/queries/access';
import type { Question } from '../types';
import { endersOf } from './enders';
import { makersOf, openersOf } from './openers';

export { reportRemedies } from './of-reports';

/** W4: in an archived teamspace nothing is given or changed; ending access still works. */
const SHELVED: ReadonlySet<string> = new Set([
  'override.set',
  'override.clear',
  'board.setPrivate',
  'board.transferOwnership',
  'access.setMode',
  'participant.invite',
  'participant.accept',
  'request.submit',
  'share.create',
  'share.redeem',
  'share.resend',
  'teamspace.setMembers',
]);

/**
 * An explanation with what would change it, as data: on a path that a rule closes or caps, what would
 * open or raise it; on an open one, what would end it; and paths that could be made. Who may do it is
 * said by rule; whether it would be allowed now is for `may` to say.
 */
export function withRemedies(q: Question, { paths, ...rest }: Explanation): AccessAnswer {
  const possible = ({ command }: Remedy) =>
    !q.teamspace.archived || command === null || !SHELVED.has(command.type);
  return {
    ...rest,
    paths: paths.map((judged) => {
      const { path, rule, open } = judged;
      const opening = rule === undefined ? [] : openersOf(q, path, rule);
      const all = [...opening, ...(open ? endersOf(q, path) : [])];
      return { ...judged, remedies: all.filter(possible) };
    }),
    remedies: makersOf(q, new Set(paths.map(({ path }) => path))).filter(possible),
  };
}
