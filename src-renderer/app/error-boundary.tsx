import { Component, type ErrorInfo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { FailedState } from '../ui';

interface ErrorBoundaryState {
  error: Error | null;
}

/** A view that breaks takes only itself down, says so, and can be tried again. */
export class ErrorBoundary extends Component<{ children: ReactNode }, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null };

  static getDerivedStateFromError(error: Error): ErrorBoundaryState {
    return { error };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return <Broken onRetry={() => this.setState({ error: null })} />;
  }
}

function Broken({ onRetry }: { onRetry: () => void }) {
  const t = useTranslations('shell.broken');
  return <FailedState title={t('title')} text={t('why')} onRetry={onRetry} />;
}
