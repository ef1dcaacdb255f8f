import { Lock } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { classes } from '../classes';
import { Icon } from './icon';
import css from './lock-mark.module.css';

interface LockMarkProps {
  /** `private` after a board's name (said aloud); left out: a mark on a chip that says it itself. */
  meaning?: 'private' | 'locked';
  size?: number;
  className?: string | undefined;
}

/** The lock: a private board has it after its name, 12 px. */
export function LockMark({ meaning, size = 12, className }: LockMarkProps) {
  const t = useTranslations('common');
  return (
    <Icon
      of={Lock}
      size={size}
      className={classes(css.lock, meaning === undefined && css.quiet, className)}
      {...(meaning === undefined ? {} : { label: t(meaning) })}
    />
  );
}
