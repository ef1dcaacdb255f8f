import { useTranslations } from 'use-intl';
import type { SyncView } from '../../../src-shared/ipc/sync';
import type { HistoryItem } from '../../../src-shared/queries/history';
import type { SyncPending } from '../../../src-shared/sync';
import { attempt, useQueryRun } from '../../api';
import { useFormat } from '../../language';
import { go } from '../../state';
import { Badge, Button, Changes, TextButton, toasts } from '../../ui';
import { useTitles } from '../history/titles';
import css from './sync.module.css';
import { showSync } from './use-sync';

/** Beyond what waits, so many confirmed entries are shown. */
const CONFIRMED = 12;
const MOST = 200;

/** The ledger's end: what waits here, then what is confirmed. */
export function SyncLedger({ view }: { view: SyncView }) {
  const t = useTranslations('sync.ledger');
  const limit = Math.min(MOST, view.pending.length + CONFIRMED);
  const entries = useQueryRun({ type: 'history', limit }, { keep: true });
  const pending = new Map(view.pending.map((one) => [one.seq, one]));
  return (
    <section className={css.ledger} aria-label={t('title')}>
      <header>
        <h2>{t('title')}</h2>
        <span className={css.quiet}>{t('legend')}</span>
      </header>
      <ol>
        {(entries.data?.items ?? []).map((item) => (
          <Line
            key={item.id}
            item={item}
            waiting={pending.get(item.entry)}
            confirmed={item.entry <= view.confirmed}
            at={view.consoles.find((one) => one.console === item.console)?.name ?? null}
          />
        ))}
      </ol>
      <TextButton onPress={() => go({ view: 'history' })}>{t('all')}</TextButton>
    </section>
  );
}

interface LineProps {
  item: HistoryItem;
  waiting: SyncPending | undefined;
  confirmed: boolean;
  /** The console that signed it. */
  at: string | null;
}

function Line({ item, waiting, confirmed, at }: LineProps) {
  const t = useTranslations('sync.ledger');
  const h = useTranslations('history');
  const format = useFormat();
  const titles = useTitles();
  const refused = item.kind === 'refusal' || waiting?.outcome?.refused != null;
  const state = refused ? 'refused' : confirmed ? 'confirmed' : (waiting?.state ?? 'waiting');

  async function withdraw(op: string): Promise<void> {
    const reply = await attempt('sync.withdraw', { op });
    if (reply.ok) {
      showSync(reply.value);
      toasts.show({ tone: 'done', title: t('withdrawn') });
    } else toasts.show({ tone: 'refused', title: reply.refused.message });
  }
  return (
    <li className={css.line} data-state={state}>
      <span className={css.dot} aria-hidden="true" />
      <span className={css.number}>{confirmed ? format.number(item.entry) : '–'}</span>
      <div className={css.grow}>
        <span className={css.what}>
          <TextButton onPress={() => go({ view: 'history', entry: item.entry })}>
            {refused ? titles.action(item.command) : titles.brief(item)}
          </TextButton>
          {item.void === undefined ? null : <Badge tone="stop">{t('void')}</Badge>}
          {state === 'confirmed' ? null : (
            <Badge tone={state === 'refused' ? 'stop' : 'caution'}>
              {t(state === 'waiting' ? 'waits' : state)}
            </Badge>
          )}
        </span>
        <span className={css.by}>
          {[item.actorName ?? h('nobody'), at, item.reason]
            .filter((one) => one !== null)
            .join(' · ')}
        </span>
      </div>
      {waiting === undefined || waiting.state === 'doubt' || refused ? null : (
        <Changes>
          <Button kind="quiet" onPress={() => void withdraw(waiting.op)}>
            {t('withdraw')}
          </Button>
        </Changes>
      )}
      <time dateTime={item.at}>{format.time(item.at)}</time>
    </li>
  );
}
