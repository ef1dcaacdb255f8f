import type { Answers, Query, QueryType } from '../../src-shared/queries';
import { type Refused, refused } from '../../src-shared/result';
import type { Core } from '../commands/core';
import { may } from '../commands/execute';
import { RefusedError, refusal } from '../domain/authority/refused';
import type { Work } from '../domain/work';
import { readKept } from '../ledger/head-record';
import { verify } from '../ledger/verify';
import { asDatabaseError } from '../store/open';
import { access, type Moment, what, who } from './access';
import { diff } from './diff';
import { grid } from './grid';
import { history } from './history';
import { entry } from './history/entry';
import { boards, people, teamspaces, workspace } from './lists';
import { overview } from './overview/overview';
import { reviewClosing, reviewScope } from './reviews/before';
import { reviewItem } from './reviews/context';
import { review, reviews } from './reviews/lists';
import { risks, thresholds } from './risks/risks';
import { sharing } from './sharing/board';
import { cards } from './sharing/cards';
import { participants } from './sharing/participants';
import { partners, reports } from './sharing/partners';
import { requests } from './sharing/requests';
import { shares } from './sharing/shares';
import { ties } from './sharing/ties';
import { Viewer } from './viewer';

/** Answers a query as `as` may see it (null: everything); refusals come as data. */
export function answer<T extends QueryType>(
  core: Core,
  query: Extract<Query, { type: T }>,
  as: string | null,
  work: Work = {},
): Answers[T] | Refused {
  try {
    return answerAny(core, query, as, work) as Answers[T] | Refused;
  } catch (error) {
    if (error instanceof RefusedError) return refused(error.refusal);
    throw asDatabaseError(error, core.db.name);
  }
}

function answerAny(
  core: Core,
  query: Query,
  as: string | null,
  work: Work,
): Answers[QueryType] | Refused {
  const now = Math.max(core.clock(), core.ledger.head.at);
  // What somebody may see follows what they may do now, also of the past.
  const viewer = new Viewer(core.state, as, now);
  const moment = () => momentOf(core, query, now, work);
  switch (query.type) {
    case 'access':
      return access(query, moment(), viewer);
    case 'who':
      return who(query, moment(), viewer);
    case 'what':
      return what(query, moment(), viewer);
    case 'grid':
      return grid(query, moment(), viewer);
    case 'may': {
      const self = core.state.person(query.actor)?.id ?? query.actor;
      viewer.needs(viewer.seesEverything || viewer.isSelf(self), 'to ask for oneself, or an admin');
      return may(core, [{ command: query.command, actor: query.actor }], work);
    }
    case 'diff':
      return diff(core, query, viewer, work);
    case 'history':
      return history(core, query, viewer);
    case 'entry':
      return entry(core, query, viewer);
    case 'verify':
      needsWhole(core);
      return verify(
        {
          ledger: core.ledger,
          load: () => core.facts.load(),
          from: query.from,
          workspace: core.state.workspace?.id ?? '',
          kept: core.heads === null ? null : readKept(core.heads, core.vault.database),
          given: query.checkpoint,
        },
        work,
      );
    case 'workspace':
      return workspace(core, query, moment());
    case 'teamspaces':
      return teamspaces(query, moment().state, viewer);
    case 'boards':
      return boards(query, moment(), viewer);
    case 'people':
      return people(query, moment().state, viewer);
    case 'shares':
      return shares(query, moment(), viewer);
    case 'partners':
      return partners(query, moment().state, viewer);
    case 'requests':
      return requests(query, moment().state, viewer);
    case 'reports':
      return reports(query, moment().state, viewer);
    case 'cards':
      return cards(query, moment().state, viewer);
    case 'participants':
      return participants(query, moment(), viewer);
    case 'ties':
      return ties(query, moment(), viewer);
    case 'sharing':
      return sharing(query, moment(), viewer);
    case 'risks':
      return risks(core, query, moment(), viewer);
    case 'thresholds':
      return thresholds(moment());
    case 'reviews':
      return reviews(query, moment(), viewer);
    case 'review':
      return review(query, moment(), viewer);
    case 'reviewItem':
      return reviewItem(core, query, moment(), viewer);
    case 'reviewScope':
      return reviewScope(query, moment(), viewer);
    case 'reviewClosing':
      return reviewClosing(core, query, moment(), viewer, work);
    case 'overview':
      return overview(core, query, moment(), viewer);
  }
}

/** Questions that need the overrides of all boards: in the past the ledger is read once for them. */
const OVER_ALL: ReadonlySet<QueryType> = new Set([
  'workspace',
  'teamspaces',
  'people',
  'grid',
  'what',
  'ties',
]);

/** The present, or the facts as they were: `at` sees every entry up to and including it. */
function momentOf(core: Core, query: Query, now: number, work: Work): Moment {
  const at = 'at' in query ? query.at : undefined;
  if (at === undefined) return { state: core.state, at: now };
  const whole = OVER_ALL.has(query.type);
  return { state: whole ? core.past.wholeAsOf(at, work) : core.past.asOf(at, work), at };
}

/** A chain whose beginning is still on its way from the hub is neither sound nor unsound. */
function needsWhole({ sync }: Core): void {
  if (sync.first === 1) return;
  throw refusal(
    'conflict',
    `what was before entry ${sync.first} is still being fetched from the hub: verify it then`,
  );
}
