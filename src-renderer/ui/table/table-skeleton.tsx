// biome-ignore-all lint/a11y/useSemanticElements: virtual rows are placed by hand, which a <table> does not allow.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the one tab stop of the whole.
import { useTranslations } from 'use-intl';
import { Skeleton } from '../feedback/skeleton';
import css from './data-table.module.css';

const WIDTHS = [62, 48, 70, 55, 40, 66, 52, 58];

interface TableSkeletonProps {
  template: string;
  height: number;
  rows: number;
}

/** Static blocks where rows will stand. */
export function TableSkeleton({ template, height, rows }: TableSkeletonProps) {
  const t = useTranslations('common.table');
  const count = template.split(/ (?![^(]*\))/).length;
  return (
    <div role="rowgroup">
      {WIDTHS.slice(0, rows).map((width, index) => (
        <div
          key={width}
          role="row"
          className={css.waiting}
          style={{ height, gridTemplateColumns: template }}
        >
          {Array.from({ length: count }, (_, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no other identity.
            <div role="gridcell" key={column} className={css.waitingCell}>
              {index === 0 && column === 0 ? (
                <span className="visually-hidden">{t('loading')}</span>
              ) : null}
              <Skeleton width={`${width}%`} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
