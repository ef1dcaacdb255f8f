import { type ComponentType, lazy, Suspense } from 'react';
import { TeamspacePage } from '../../features/overrides';
import { type Route, useAsOf, type ViewName } from '../../state';

/** Views come when they are first asked for; the grid is there from the start, being the start. */
function later<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await load() }));
}
const Overview = later(async () => (await import('../../features/overview/overview')).Overview);
const Teamspaces = later(
  async () => (await import('../../features/teamspaces/teamspaces')).Teamspaces,
);
const Boards = later(async () => (await import('../../features/boards/boards')).Boards);
const Partners = later(async () => (await import('../../features/partners/partners')).Partners);
const ExternalShares = later(
  async () => (await import('../../features/external-shares/external-shares')).ExternalShares,
);
const Reviews = later(async () => (await import('../../features/reviews/reviews')).Reviews);
const Risks = later(async () => (await import('../../features/risks/risks')).Risks);
const HistoryView = later(async () => (await import('../../features/history/history')).HistoryView);
const Compare = later(async () => (await import('../../features/compare/compare')).Compare);
const People = later(async () => (await import('../../features/people/people')).People);
const Import = later(async () => (await import('../../features/import/import-view')).ImportView);
const Sync = later(async () => (await import('../../features/sync/sync')).Sync);
const NowOnly = later(async () => (await import('../../features/as-of/now-only')).NowOnly);
const SettingsView = later(
  async () => (await import('../../features/settings/settings')).SettingsView,
);

/** What brings something in, or is done, has no past to show. */
const NOW_ONLY: ReadonlySet<ViewName> = new Set<ViewName>(['import', 'sync']);

export function View({ route }: { route: Route }) {
  const past = useAsOf() !== null && NOW_ONLY.has(route.view);
  return (
    <Suspense fallback={null}>{past ? <NowOnly view={route.view} /> : viewOf(route)}</Suspense>
  );
}

function viewOf(route: Route) {
  switch (route.view) {
    case 'overview':
      return <Overview />;
    case 'teamspaces':
      return route.teamspace === undefined ? (
        <Teamspaces />
      ) : (
        <TeamspacePage key={route.teamspace} teamspaceId={route.teamspace} />
      );
    case 'boards':
      return <Boards board={route.board} />;
    case 'partners':
      return <Partners />;
    case 'external-shares':
      return <ExternalShares />;
    case 'reviews':
      return <Reviews review={route.review} />;
    case 'risks':
      return <Risks />;
    case 'history':
      return <HistoryView entry={route.entry} />;
    case 'compare':
      return <Compare />;
    case 'people':
      return <People person={route.person} />;
    case 'sync':
      return <Sync />;
    case 'import':
      return <Import />;
    default:
      return <SettingsView />;
  }
}
