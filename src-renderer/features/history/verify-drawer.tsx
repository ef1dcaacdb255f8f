import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { VerifyAnswer } from '../../../src-shared/queries/proof';
import { cancelJob, useJob } from '../../api';
import { useFormat } from '../../language';
import { go } from '../../state';
import {
  Button,
  Drawer,
  Facts,
  FailedState,
  Icon,
  Notice,
  ProgressBar,
  Spinner,
  TextArea,
} from '../../ui';
import { EntryHash } from './entry-hash';
import css from './verify.module.css';
import { CheckpointLine } from './verify-checkpoint';
import { VerifyConsoles } from './verify-consoles';
import { showVerification, useVerification, verifyLedger } from './verify-store';

/** The check of the ledger: how far it is, what it found, who signed, what was recorded elsewhere. */
export function VerifyDrawer() {
  const t = useTranslations('history.verify');
  const format = useFormat();
  const { running, answer, refused, stopped, at, open } = useVerification();
  const [checkpoint, setCheckpoint] = useState('');
  if (!open) return null;
  return (
    <Drawer
      onClose={() => showVerification(false)}
      title={t('title')}
      subtitle={at === null ? t('about') : t('checkedAt', { date: format.exact(at) })}
      footer={
        <Button isPending={running} onPress={() => void verifyLedger(checkpoint)}>
          {t('again')}
        </Button>
      }
    >
      <div className={css.content}>
        {running ? <Running /> : null}
        {stopped ? (
          <Notice tone="neutral" title={t('stopped')}>
            {t('stoppedWhy')}
          </Notice>
        ) : null}
        {refused === null ? null : <FailedState text={refused.message} />}
        {answer === null ? null : <Found answer={answer} />}
        <section className={css.section}>
          <TextArea
            label={t('checkpoint.given')}
            hint={t('checkpoint.givenWhy')}
            value={checkpoint}
            onChange={setCheckpoint}
            maxLength={10_000}
            rows={4}
          />
        </section>
      </div>
    </Drawer>
  );
}

function Running() {
  const t = useTranslations('history.verify');
  const c = useTranslations('common.actions');
  const job = useJob('verify');
  return (
    <div className={css.running} role="status">
      <Spinner />
      <span>
        {job === null ? t('starting') : t('running', { done: job.done, total: job.total })}
      </span>
      {job === null ? null : (
        <>
          <span className={css.bar}>
            <ProgressBar label={t('starting')} done={job.done} total={job.total} />
          </span>
          <Button kind="quiet" onPress={() => void cancelJob(job.job)}>
            {c('cancel')}
          </Button>
        </>
      )}
    </div>
  );
}

function Found({ answer }: { answer: VerifyAnswer }) {
  const t = useTranslations('history.verify');
  const format = useFormat();
  const { ok, firstBad, fault, signed, unsigned, head } = answer;
  const why = fault === undefined ? t('badWhy') : t(`faults.${fault}`);
  return (
    <>
      <div role={ok ? 'status' : 'alert'}>
        <Notice
          tone={ok ? 'open' : 'stop'}
          mark={<Icon of={ok ? ShieldCheck : ShieldAlert} size={20} />}
          title={
            ok
              ? t('okTo', { count: answer.entries })
              : firstBad === undefined
                ? t('badNone')
                : t('bad', { entry: firstBad })
          }
        >
          {ok ? t('okWhy') : why}
        </Notice>
      </div>
      {firstBad === undefined ? null : (
        <div>
          <Button
            onPress={() => {
              showVerification(false);
              go({ view: 'history', entry: firstBad });
            }}
          >
            {t('open', { entry: firstBad })}
          </Button>
        </div>
      )}
      <Facts
        items={[
          { id: 'entries', label: t('entries'), value: format.number(answer.entries) },
          { id: 'signed', label: t('signed'), value: format.number(signed) },
          { id: 'unsigned', label: t('unsigned'), value: format.number(unsigned) },
          ...(head === null
            ? []
            : [{ id: 'head', label: t('head'), value: <EntryHash hash={head} /> }]),
          {
            id: 'checkpoint',
            label: t('checkpoint.own'),
            value: <CheckpointLine checkpoint={answer.checkpoint} answer={answer} />,
          },
          ...(answer.given === undefined
            ? []
            : [
                {
                  id: 'given',
                  label: t('checkpoint.givenShort'),
                  value: <CheckpointLine checkpoint={answer.given} answer={answer} />,
                },
              ]),
        ]}
      />
      <VerifyConsoles consoles={answer.consoles} unsigned={unsigned} />
    </>
  );
}
