import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { SyncView } from '../../../src-shared/ipc/sync';
import { useFormat } from '../../language';
import css from './sync.module.css';

/** What is confirmed, what waits, what needs a decision, and who else there is. */
export function Figures({ view }: { view: SyncView }) {
  const t = useTranslations('sync.figures');
  const { confirmed, head, pending, told, alarms, consoles } = view;
  const doubt = pending.filter(({ state }) => state === 'doubt').length;
  const refused = told.filter(({ outcome }) => outcome.refused !== null).length;
  const active = consoles.filter(({ status }) => status === 'active');
  const same = active.filter((one) => one.self || one.head === confirmed).length;
  const looks = told.length + alarms.length;
  return (
    <dl className={css.figures}>
      <Figure
        label={t('confirmed')}
        value={confirmed}
        detail={t('confirmedDetail', { behind: head - confirmed })}
      />
      <Figure
        label={t('pending')}
        value={pending.length}
        detail={pending.length === 0 ? t('pendingNone') : t('pendingDetail', { doubt })}
      />
      <Figure
        label={t('told')}
        value={looks}
        detail={t('toldDetail', { refused })}
        stop={looks > 0}
      />
      <Figure label={t('consoles')} value={active.length} detail={t('consolesDetail', { same })} />
    </dl>
  );
}

interface FigureProps {
  label: string;
  value: number;
  detail: ReactNode;
  stop?: boolean;
}

function Figure({ label, value, detail, stop = false }: FigureProps) {
  const format = useFormat();
  return (
    <div className={css.figure}>
      <dt>{label}</dt>
      <dd>
        <b className={stop ? css.stop : ''}>{format.number(value)}</b>
        <span>{detail}</span>
      </dd>
    </div>
  );
}
