import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useMemo } from 'react';
import { queryClient, useAppState, useSettings } from '../api';
import { LanguageProvider } from '../language';
import { systemLocales } from '../language/locale';
import { ErrorBoundary } from './error-boundary';
import { FailedDatabase } from './failed-database';
import { Shell } from './shell/shell';
import { useTheme } from './theme';

// Shown once in a console's life: not worth loading at every start.
const FirstStart = lazy(async () => ({
  default: (await import('../features/first-start/first-start')).FirstStart,
}));

export function App() {
  const { language } = useSettings();
  const { locale } = useAppState();
  const locales = useMemo(() => systemLocales({ locale }), [locale]);
  useTheme();
  return (
    <LanguageProvider language={language} systemLocales={locales}>
      <ErrorBoundary>
        <QueryClientProvider client={queryClient}>
          <Phase />
        </QueryClientProvider>
      </ErrorBoundary>
    </LanguageProvider>
  );
}

function Phase() {
  const { phase } = useAppState();
  if (phase === 'failed') return <FailedDatabase />;
  if (phase === 'ready') return <Shell />;
  return (
    <Suspense fallback={null}>
      <FirstStart />
    </Suspense>
  );
}
