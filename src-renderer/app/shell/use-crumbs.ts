import { useTranslations } from 'use-intl';
import {
  useBoardDirectory,
  usePeopleDirectory,
  useQueryRun,
  useTeamspaceDirectory,
} from '../../api';
import { go, type Route, useRoute } from '../../state';

interface Crumb {
  id: string;
  label: string;
  onPress?: () => void;
}

/** What the view shows beyond itself: a teamspace, an entry, somebody. */
function placeIn(route: Route): string | number | undefined {
  if (route.view === 'teamspaces') return route.teamspace;
  if (route.view === 'boards') return route.board;
  if (route.view === 'people') return route.person;
  if (route.view === 'reviews') return route.review;
  if (route.view === 'history') return route.entry;
  return undefined;
}

/** Where one is, as a trail; only the directory that the place needs is read. */
export function useCrumbs(): Crumb[] {
  const t = useTranslations('shell');
  const route = useRoute();
  const { view } = route;
  const place = placeIn(route);
  const teamspaces = useTeamspaceDirectory(view === 'teamspaces' && place !== undefined);
  const boards = useBoardDirectory(view === 'boards' && place !== undefined);
  const people = usePeopleDirectory(view === 'people' && place !== undefined);
  const review = useQueryRun(
    view === 'reviews' && typeof place === 'string'
      ? { type: 'review', review: place, limit: 1 }
      : null,
  );
  const label = t(`views.${view}`);
  if (view === 'compare') {
    const history = {
      id: 'history',
      label: t('views.history'),
      onPress: () => go({ view: 'history' }),
    };
    return [history, { id: view, label }];
  }
  if (place === undefined) return [{ id: view, label }];

  function name(): string {
    if (typeof place === 'number') return t('entry', { entry: place });
    if (view === 'reviews') return review.data?.review.name ?? t('names.loading');
    const found = { teamspaces, boards, people }[view as 'people']?.get(String(place));
    return found?.name ?? t('names.loading');
  }
  return [
    { id: view, label, onPress: () => go({ view }) },
    { id: 'place', label: name() },
  ];
}
