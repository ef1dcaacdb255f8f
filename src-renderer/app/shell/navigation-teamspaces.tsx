import { useTranslations } from 'use-intl';
import { useQueryRun } from '../../api';
import { go, useRoute } from '../../state';
import css from './navigation.module.css';

const SHOWN = 12;

/** The teamspaces below their entry; a workspace of hundreds shows the first and leads to the rest. */
export function NavigationTeamspaces({ current }: { current: boolean }) {
  const t = useTranslations('shell');
  const route = useRoute();
  const open = route.view === 'teamspaces' ? route.teamspace : undefined;
  const list = useQueryRun({ type: 'teamspaces', limit: 200 });
  const active = (list.data?.items ?? []).filter((one) => !one.archived || one.id === open);
  const first = active.slice(0, SHOWN);
  const opened = active.find((one) => one.id === open);
  const shown = opened === undefined || first.includes(opened) ? first : [...first, opened];
  return (
    <ul className={css.teamspaces}>
      {shown.map((one) => (
        <li key={one.id}>
          <button
            type="button"
            className={css.teamspace}
            title={one.name}
            {...(current && one.id === open ? { 'aria-current': 'page' as const } : {})}
            onClick={() => go({ view: 'teamspaces', teamspace: one.id })}
          >
            {one.name}
          </button>
        </li>
      ))}
      {active.length > shown.length ? (
        <li>
          <button
            type="button"
            className={css.teamspace}
            onClick={() => go({ view: 'teamspaces' })}
          >
            {t('allTeamspaces', { count: active.length })}
          </button>
        </li>
      ) : null}
    </ul>
  );
}
