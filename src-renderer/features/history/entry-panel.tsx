import { Copy, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { EntryAnswer } from '../../../src-shared/queries/history';
import { useQueryRun } from '../../api';
import { proposeChange } from '../../app/change';
import { ListProblem } from '../../app/list-problem';
import { go } from '../../state';
import { Badge, Button, Changes, Segments, toasts } from '../../ui';
import { CellTable } from './cell-table';
import { EntryAccess } from './entry-access';
import { EntryFacts } from './entry-facts';
import { EntryJson } from './entry-json';
import { EntryShow } from './entry-show';
import { FieldTable } from './field-table';
import css from './history.module.css';
import { useTitles } from './titles';

/** One entry whole: what, when, who, why, and everything before and after. */
export function EntryPanel({ entry }: { entry: number }) {
  const run = useQueryRun({ type: 'entry', entry }, { keep: true });
  if (run.error !== null)
    return <ListProblem error={run.error} onRetry={() => void run.refetch()} />;
  return run.data === undefined ? null : <Entry entry={run.data} />;
}

function Entry({ entry }: { entry: EntryAnswer }) {
  const t = useTranslations('history.entry');
  const h = useTranslations('history');
  const c = useTranslations('common.actions');
  const titles = useTitles();
  const title = titles.full(entry);

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(JSON.stringify(entry, null, 2));
    toasts.show({ tone: 'done', title: t('copied') });
  }
  function undo(): void {
    proposeChange({
      command: { type: 'undo', entry: entry.entry },
      title: t('undoTitle', { entry: entry.entry }),
      text: `${title}. ${t('undoWhy')}`,
      verb: t('undo'),
      done: t('undoDone', { entry: entry.entry }),
      onDone: (result) => {
        if (result.entry !== null) go({ view: 'history', entry: result.entry });
      },
    });
  }
  return (
    <article className={css.panel} aria-label={t('label', { entry: entry.entry })}>
      <header className={css.panelHead}>
        <h2>{title}</h2>
        {entry.rehearsed ? <Badge tone="caution">{h('rehearsed')}</Badge> : null}
        <span className={css.spring} />
        <EntryShow entry={entry} />
        <Changes>
          <Button
            icon={Undo2}
            isDisabled={entry.undoneBy !== null || entry.command === 'workspace.create'}
            onPress={undo}
          >
            {t('undo')}
          </Button>
        </Changes>
        <Button icon={Copy} onPress={() => void copy()}>
          {c('copy')}
        </Button>
      </header>
      <div className={css.facts}>
        <EntryFacts entry={entry} />
      </div>
      <BeforeAfter entry={entry} />
    </article>
  );
}

function BeforeAfter({ entry }: { entry: EntryAnswer }) {
  const t = useTranslations('history.entry');
  const [as, setAs] = useState<'cells' | 'access' | 'json'>('cells');
  const parts = [
    ...(entry.cells.length > 0 ? [t('cellsChanged', { count: entry.cells.length })] : []),
    ...(entry.rows.length > 0 ? [t('rowsChanged', { count: entry.rows.length })] : []),
  ];
  const [cells, rows] = parts;
  const words =
    cells !== undefined && rows !== undefined ? t('and', { cells, rows }) : (cells ?? t('nothing'));
  return (
    <section className={css.changes}>
      <header className={css.changesHead}>
        <b>{words}</b>
        <Segments
          label={t('changes')}
          options={[
            { id: 'cells', label: t('cells') },
            { id: 'access', label: t('access') },
            { id: 'json', label: t('json') },
          ]}
          value={as}
          onChange={setAs}
        />
      </header>
      {as === 'json' ? <EntryJson entry={entry} /> : null}
      {as === 'access' ? <EntryAccess key={entry.entry} entry={entry} /> : null}
      {as === 'cells' && entry.cells.length > 0 ? <CellTable entry={entry} /> : null}
      {as === 'cells' && entry.rows.length > 0 ? <FieldTable entry={entry} /> : null}
    </section>
  );
}
