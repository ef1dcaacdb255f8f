import {
  ArrowDownUp,
  ChevronDown,
  ChevronRight,
  ClipboardCheck,
  Handshake,
  History,
  Layers,
  LayoutDashboard,
  type LucideIcon,
  RefreshCw,
  Settings,
  Share2,
  SquareKanban,
  TriangleAlert,
  Users,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { WorkspaceAnswer } from '../../../src-shared/queries/lists';
import { useFormat } from '../../language';
import { go, useLayoutValue, useRoute, type ViewName } from '../../state';
import { Icon } from '../../ui';
import css from './navigation.module.css';
import { NavigationTeamspaces } from './navigation-teamspaces';
import { PersonHere } from './person-here';
import { SyncMark } from './sync-mark';

interface NavigationProps {
  counts: WorkspaceAnswer['counts'] | undefined;
}

/** The views, with how much is in them. */
export function Navigation({ counts }: NavigationProps) {
  const t = useTranslations('shell');
  const [expanded, expand] = useLayoutValue('shell.teamspaces', true);
  const { view } = useRoute();
  return (
    <nav className={css.navigation} aria-label={t('navigation')}>
      <ul className={css.list}>
        <li>
          <NavigationItem view="overview" icon={LayoutDashboard} />
        </li>
        <li className={css.row}>
          <NavigationItem view="teamspaces" icon={Layers} />
          <button
            type="button"
            className={css.expand}
            aria-expanded={expanded}
            aria-label={t(expanded ? 'collapse' : 'expand')}
            onClick={() => expand(!expanded)}
          >
            <Icon of={expanded ? ChevronDown : ChevronRight} size={14} />
          </button>
          {expanded ? <NavigationTeamspaces current={view === 'teamspaces'} /> : null}
        </li>
        <li>
          <NavigationItem view="boards" icon={SquareKanban} count={counts?.boards} />
        </li>
        <li>
          <NavigationItem view="partners" icon={Handshake} count={counts?.partners} />
        </li>
        <li>
          <NavigationItem view="external-shares" icon={Share2} count={counts?.shares} />
        </li>
        <li>
          <NavigationItem view="reviews" icon={ClipboardCheck} count={counts?.reviews} />
        </li>
        <li>
          <NavigationItem view="risks" icon={TriangleAlert} />
        </li>
        <li>
          <NavigationItem view="history" icon={History} />
        </li>
        <li>
          <NavigationItem view="people" icon={Users} count={counts?.people} />
        </li>
        <li className={css.line} aria-hidden="true" />
        <li>
          <NavigationItem view="import" icon={ArrowDownUp} />
        </li>
        <li>
          <NavigationItem view="sync" icon={RefreshCw} end={<SyncMark />} />
        </li>
        <li>
          <NavigationItem view="settings" icon={Settings} />
        </li>
      </ul>
      <PersonHere />
    </nav>
  );
}

interface NavigationItemProps {
  view: ViewName;
  icon: LucideIcon;
  count?: number | undefined;
  /** In place of a count: how something that runs is doing. */
  end?: ReactNode;
}

function NavigationItem({ view, icon, count, end }: NavigationItemProps) {
  const t = useTranslations('shell.views');
  const format = useFormat();
  const route = useRoute();
  // The teamspace open below is the current place then, not the list of all.
  const deeper = route.view === 'teamspaces' && route.teamspace !== undefined;
  // Compare is a part of History.
  const shown = route.view === 'compare' ? 'history' : route.view;
  const current = shown === view && !deeper;
  return (
    <button
      type="button"
      className={css.item}
      title={t(view)}
      {...(current ? { 'aria-current': 'page' as const } : {})}
      onClick={() => go({ view })}
    >
      <Icon of={icon} size={16} />
      <span className={css.words}>{t(view)}</span>
      {count === undefined ? null : <span className={css.count}>{format.number(count)}</span>}
      {end}
    </button>
  );
}
