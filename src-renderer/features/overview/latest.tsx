import { useTranslations } from 'use-intl';
import { useQueryRun } from '../../api';
import { ListProblem } from '../../app/list-problem';
import { useFormat } from '../../language';
import { go } from '../../state';
import { TextButton } from '../../ui';
import { useLineWords } from '../history/use-line-words';
import { Card } from './card';
import css from './overview.module.css';

const SHOWN = 6;

/** What was done last, each a way to its entry. */
export function Latest() {
  const t = useTranslations('overview.latest');
  const views = useTranslations('shell.views');
  const format = useFormat();
  const words = useLineWords();
  const run = useQueryRun({ type: 'history', limit: SHOWN });
  return (
    <Card
      title={t('title')}
      end={<TextButton onPress={() => go({ view: 'history' })}>{views('history')}</TextButton>}
    >
      {run.error === null ? null : (
        <ListProblem error={run.error} onRetry={() => void run.refetch()} />
      )}
      <ol className={css.latest}>
        {(run.data?.items ?? []).map((item) => {
          const said = words(item);
          return (
            <li key={item.entry}>
              <time className={css.quiet} dateTime={item.at} title={format.exact(item.at)}>
                {format.relative(item.at)}
              </time>
              <span className={css.what}>
                <button type="button" onClick={() => go({ view: 'history', entry: item.entry })}>
                  {said.title}
                </button>
                <small>{said.by}</small>
              </span>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
