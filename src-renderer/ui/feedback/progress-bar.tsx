import { ProgressBar as AriaProgressBar } from 'react-aria-components';
import css from './progress-bar.module.css';

interface ProgressBarProps {
  label: string;
  done: number;
  /** Left out: how much there is to do is not known yet. */
  total?: number;
}

/** How far long work is; real counts, not a guess. */
export function ProgressBar({ label, done, total }: ProgressBarProps) {
  const share = total === undefined || total === 0 ? 0 : Math.min(1, done / total);
  return (
    <AriaProgressBar
      aria-label={label}
      className={css.bar ?? ''}
      isIndeterminate={total === undefined}
      value={share * 100}
    >
      <span
        className={total === undefined ? css.unknown : css.fill}
        style={total === undefined ? {} : { width: `${share * 100}%` }}
      />
    </AriaProgressBar>
  );
}
