import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { CommandInput } from '../../../src-shared/commands';
import type { InternalError } from '../../../src-shared/ipc/contract';
import type { RiskItem } from '../../../src-shared/queries/risk';
import type { Refusal } from '../../../src-shared/result';
import { execute, useQueryRun } from '../../api';
import { useChangeToasts } from '../../app/change';
import { RefusalText } from '../../app/change/refusal-text';
import { Button, DateField, Dialog, RadioGroup, TextArea } from '../../ui';
import { expiryInstant } from '../external-shares/new-share/expiry';
import css from './risks.module.css';
import { useRiskWords } from './use-risk-words';

const SPANS = ['month', 'quarter', 'day'] as const;
type Span = (typeof SPANS)[number];

interface SnoozeDialogProps {
  risks: readonly RiskItem[];
  onDone: () => void;
  onClose: () => void;
}

/** Puts findings off until a day, with the reason that the ledger keeps. */
export function SnoozeDialog({ risks, onDone, onClose }: SnoozeDialogProps) {
  const t = useTranslations('risks');
  const c = useTranslations('common.actions');
  const words = useRiskWords();
  const says = useChangeToasts();
  const zone = useQueryRun({ type: 'workspace' }).data?.timeZone ?? 'UTC';
  const [span, setSpan] = useState<Span>('month');
  const [day, setDay] = useState('');
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refusal | InternalError | null>(null);
  const until = expiryInstant(span, day, zone);
  const past = typeof until === 'string' && Date.parse(until) <= Date.now();
  const ready = typeof until === 'string' && !past && reason.trim() !== '';
  const count = risks.length;

  async function snooze(): Promise<void> {
    if (!ready || busy || typeof until !== 'string') return;
    setBusy(true);
    const [one, ...more] = risks.map(({ kind, subject }) => {
      return { type: 'risk.snooze' as const, kind, subject, until, reason: reason.trim() };
    });
    if (one === undefined) return;
    const command: CommandInput =
      more.length === 0 ? one : { type: 'batch', commands: [one, ...more], reason: reason.trim() };
    const answer = await execute(command);
    setBusy(false);
    if (!answer.ok) {
      setRefused(answer.refused);
      return;
    }
    onDone();
    says.sayDone(answer.value, { done: t('snoozeDone', { count }) });
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('snoozeTitle', { count, name: risks[0] === undefined ? '' : words.about(risks[0]) })}
      actions={
        <>
          <Button kind="quiet" size="dialog" onPress={onClose}>
            {c('cancel')}
          </Button>
          <Button
            kind="primary"
            size="dialog"
            isDisabled={!ready}
            isPending={busy}
            onPress={() => void snooze()}
          >
            {t('snoozeVerb')}
          </Button>
        </>
      }
    >
      <div className={css.ask}>
        <p className={css.quiet}>{t('snoozeWhy')}</p>
        <RadioGroup
          label={t('snoozeUntil')}
          options={SPANS.map((id) => ({ id, label: t(`snoozeFor.${id}`) }))}
          value={span}
          onChange={setSpan}
        />
        {span === 'day' ? (
          <DateField
            label={t('snoozeDay')}
            size="dialog"
            value={day}
            onChange={setDay}
            error={past ? t('snoozePast') : undefined}
            isRequired
          />
        ) : null}
        <TextArea
          label={t('snoozeReason')}
          hint={t('snoozeReasonWhy')}
          value={reason}
          onChange={setReason}
          maxLength={2000}
          isRequired
          autoFocus
        />
        {refused === null ? null : <RefusalText refused={refused} />}
      </div>
    </Dialog>
  );
}
