import css from './status-dot.module.css';

interface StatusDotProps {
  tone: 'open' | 'caution' | 'stop' | 'quiet';
  /** Its words: a dot alone says nothing. */
  label: string;
}

/** 8 px beside a navigation entry: how something that runs is doing. */
export function StatusDot({ tone, label }: StatusDotProps) {
  return <span className={css.dot} data-tone={tone} role="img" aria-label={label} title={label} />;
}
