import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ViewOpened } from '../../../../src-shared/ipc/grid';
import css from './head.module.css';

interface GridCornerProps {
  opened: ViewOpened;
  width: number;
  children: ReactNode;
}

/** How much there is, how much of it the filters show, and what the icons of the heads mean. */
export function GridCorner({ opened, width, children }: GridCornerProps) {
  const t = useTranslations('grid.corner');
  const { rows, columns, totals } = opened;
  const whole = rows === totals.members && columns === totals.boards;
  return (
    <div className={css.corner} style={{ width }}>
      <div className={css.about} role="presentation">
        <span className={css.size}>
          {whole
            ? t('size', { members: rows, boards: columns })
            : t('filtered', { rows, columns, members: totals.members, boards: totals.boards })}
        </span>
        <span className={css.numbers}>
          {t('numbers', { cells: rows * columns, overrides: totals.overrides })}
        </span>
        <span className={css.legend}>{t('kind')}</span>
        <span className={css.legend}>{t('mode')}</span>
      </div>
      <div className={css.frozenRow}>{children}</div>
    </div>
  );
}
