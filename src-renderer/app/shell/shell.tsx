import { lazy, Suspense, useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { useQueryRun } from '../../api';
import { useAsOf, useRoute } from '../../state';
import { classes, ReadOnly, ToastRegion } from '../../ui';
import { useActionKeys } from '../actions';
import { ChangeDialog } from '../change';
import { Creating } from '../create/creating';
import { ErrorBoundary } from '../error-boundary';
import { useOverlays } from '../overlays';
import { usePainted } from '../ready';
import { InspectorRegion } from './inspector-region';
import { JobToasts } from './job-toasts';
import { Navigation } from './navigation';
import { PastBanner } from './past-banner';
import css from './shell.module.css';
import { TitleBar } from './title-bar';
import { useShellActions } from './use-shell-actions';
import { View } from './view';

const loadPalette = () => import('../palette/palette');
const Palette = lazy(async () => ({ default: (await loadPalette()).Palette }));
const AsOfDialog = lazy(async () => ({
  default: (await import('../../features/as-of/as-of-dialog')).AsOfDialog,
}));
const Shortcuts = lazy(async () => ({
  default: (await import('../shortcuts/shortcuts')).Shortcuts,
}));

/** The frame around every view of a workspace. */
export function Shell() {
  const t = useTranslations('shell');
  const past = useTranslations('asOf');
  const route = useRoute();
  const at = useAsOf();
  const workspace = useQueryRun({ type: 'workspace' });
  useActionKeys();
  useShellActions();
  const painted = usePainted();
  useEffect(() => {
    if (!painted) return;
    // Loaded while nothing else is going on: the first letter typed into it must not get lost.
    const idle = requestIdleCallback(() => void loadPalette());
    return () => cancelIdleCallback(idle);
  }, [painted]);
  return (
    <ReadOnly why={at === null ? null : past('why')}>
      <div className={classes(css.shell, at !== null && css.past)}>
        <a className={css.skip} href="#work">
          {t('skip')}
        </a>
        <TitleBar workspace={workspace.data?.name ?? ''} />
        <PastBanner />
        <Navigation counts={workspace.data?.counts} />
        <main id="work" className={css.work} tabIndex={-1}>
          <ErrorBoundary key={route.view}>
            <View route={route} />
          </ErrorBoundary>
        </main>
        <InspectorRegion />
        {painted ? <Overlays /> : null}
      </div>
    </ReadOnly>
  );
}

/** What lies over the work when somebody asks for it: nothing of it is in the first paint. */
function Overlays() {
  const { palette, shortcuts, asOf } = useOverlays();
  return (
    <>
      <ChangeDialog />
      <Creating />
      <Suspense fallback={null}>
        {palette ? <Palette /> : null}
        {shortcuts ? <Shortcuts /> : null}
        {asOf ? <AsOfDialog /> : null}
      </Suspense>
      <JobToasts />
      <ToastRegion />
    </>
  );
}
