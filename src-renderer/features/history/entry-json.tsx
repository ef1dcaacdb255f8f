import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { EntryAnswer } from '../../../src-shared/queries/history';
import css from './history.module.css';

/** A text node of megabytes would hold the window up; Copy gives all of it. */
const SHOWN_CELLS = 500;

/** The entry as data: the command as issued, and what it changed. */
export function EntryJson({ entry }: { entry: EntryAnswer }) {
  const t = useTranslations('history.entry');
  const text = useMemo(() => {
    const { names: _names, cells, rows, ...head } = entry;
    const issued = JSON.stringify(head.issued).length > 100_000 ? '…' : head.issued;
    const data = {
      ...head,
      issued,
      rows: rows.slice(0, SHOWN_CELLS),
      cells: cells.slice(0, SHOWN_CELLS),
    };
    return JSON.stringify(data, null, 2);
  }, [entry]);
  const cut = entry.cells.length > SHOWN_CELLS || entry.rows.length > SHOWN_CELLS;
  return (
    // Scrolled with the keyboard, hence a tab stop and a name.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above.
    <section className={css.json} tabIndex={0} aria-label={t('json')}>
      {cut ? <p className={css.quiet}>{t('truncated', { count: SHOWN_CELLS })}</p> : null}
      <pre>{text}</pre>
    </section>
  );
}
