import { useTranslations } from 'use-intl';
import type { BoardItem } from '../../../src-shared/queries/lists';
import { useListRun } from '../../api';
import { ListProblem } from '../../app/list-problem';
import { go } from '../../state';
import { Button, EmptyState } from '../../ui';
import { EntryList } from '../history/entry-list';
import { showHistory } from '../history/show-history';
import css from './share.module.css';

const open = (entry: number) => go({ view: 'history', entry });

/** What has happened to this board; an entry opens in History. */
export function BoardHistory({ board }: { board: BoardItem }) {
  const t = useTranslations('share.history');
  const list = useListRun({ type: 'history', board: board.id, limit: 200 });
  return (
    <>
      <EntryList
        list={list}
        current={undefined}
        onOpen={open}
        empty={
          list.error === null ? (
            <EmptyState title={t('none')} />
          ) : (
            <ListProblem error={list.error} onRetry={list.retry} />
          )
        }
      />
      <footer className={css.bar}>
        <Button onPress={() => showHistory({ board: board.id })}>{t('all')}</Button>
      </footer>
    </>
  );
}
