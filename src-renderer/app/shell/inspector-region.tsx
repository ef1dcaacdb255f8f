import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { useInspectorOpen } from '../../state';
import { ErrorBoundary } from '../error-boundary';
import { usePainted } from '../ready';
import css from './shell.module.css';

const Inspector = lazy(async () => ({
  default: (await import('../../features/inspector')).Inspector,
}));

/** The right of the window: explains whatever is selected. */
export function InspectorRegion() {
  const t = useTranslations('shell.inspector');
  const [open] = useInspectorOpen();
  const painted = usePainted();
  if (!open) return null;
  return (
    <aside className={css.inspector} aria-label={t('label')}>
      <ErrorBoundary>
        <Suspense fallback={null}>{painted ? <Inspector /> : null}</Suspense>
      </ErrorBoundary>
    </aside>
  );
}
