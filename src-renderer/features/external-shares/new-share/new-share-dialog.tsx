import { type FormEvent, useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import { normaliseEmail } from '../../../../src-shared/model/email';
import { useQueryRun } from '../../../api';
import { RefusalText } from '../../../app/change/refusal-text';
import { Button, Dialog, Notice, TextField } from '../../../ui';
import { MessagePanel } from '../message-panel';
import { CheckStep } from './check-step';
import { expiryInstant } from './expiry';
import css from './new-share.module.css';
import {
  commandOf,
  type Named,
  needsReason,
  type ShareDraft,
  STEPS,
  type Step,
  startDraft,
  targetOf,
} from './share-draft';
import { StepList } from './step-list';
import { isPast, TermsStep } from './terms-step';
import { useCreateShare } from './use-create-share';
import { useStaysClosed } from './use-stays-closed';
import { useZoneDay } from './use-zone-day';
import { WhatStep } from './what-step';

interface NewShareDialogProps {
  board?: Named;
  card?: Named;
  /** After the share was made and its message seen. */
  onDone: () => void;
  onClose: () => void;
}

/** Recipient, smallest scope first, terms, preview with reason, and the ready message (E1 to E3). */
export function NewShareDialog({ board, card, onDone, onClose }: NewShareDialogProps) {
  const t = useTranslations('externalShares');
  const c = useTranslations('common.actions');
  const workspace = useQueryRun({ type: 'workspace' });
  const zone = workspace.data?.timeZone ?? 'UTC';
  const [step, setStep] = useState<Step>('recipient');
  const [draft, setDraft] = useState<ShareDraft>(() => startDraft(board, card));
  const [tried, setTried] = useState(false);
  const [allowed, setAllowed] = useState(false);
  const made = useCreateShare();
  const day = useZoneDay(zone);
  const closed = useStaysClosed(draft);
  const address = normaliseEmail(draft.email);
  const known = useQueryRun(
    address === null ? null : { type: 'people', text: address, limit: 20 },
  ).data?.items.find(({ email }) => email === address);
  // A newcomer gets a name when the share is made: who was spoken of keeps theirs.
  const [named, setNamed] = useState('');
  const who = step === 'recipient' ? (known?.name ?? address ?? '') : named;
  const wantsReason = needsReason(draft, card === undefined ? 'board' : 'card');
  const command = commandOf(draft, zone);
  const until = expiryInstant(draft.expiry, draft.day, zone);
  const untilWords = typeof until === 'string' ? day(until) : t('expiry.none');
  const onAnswer = useCallback((ok: boolean) => setAllowed(ok), []);

  const change = (patch: Partial<ShareDraft>) => {
    setTried(false);
    setDraft((before) => ({ ...before, ...patch }));
  };
  const complete: Record<Step, boolean> = {
    recipient: address !== null,
    what: draft.scope === 'tenant' || targetOf(draft) !== null,
    terms: until !== undefined && !isPast(draft, zone),
    check: allowed && (!wantsReason || draft.reason.trim() !== ''),
    message: true,
  };
  const place = STEPS.indexOf(step);

  function leave(): void {
    made.say(t('new.done', { who }));
    onDone();
  }
  async function next(): Promise<void> {
    if (made.busy) return;
    if (step === 'message') {
      leave();
      return;
    }
    if (!complete[step]) {
      setTried(true);
      return;
    }
    setTried(false);
    if (step === 'recipient') setNamed(who);
    if (step !== 'check') setStep(STEPS[place + 1] ?? step);
    else if (command !== null && (await made.create(command))) {
      setStep('message');
    }
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    void next();
  }

  const said: Partial<Record<Step, string>> = {
    ...(place > 0 ? { recipient: who } : {}),
    what: place > 1 ? closed?.name || t('scope.tenant') : t('new.steps.whatHint'),
    ...(place > 2 ? { terms: `${t(`access.${draft.access}`)} · ${untilWords}` } : {}),
    check: t(wantsReason ? 'new.steps.reasonNeeded' : 'new.steps.reasonHint'),
  };
  const sees = t(`new.sum.${draft.scope}`, {
    who,
    name: closed?.name ?? '',
    access: t(`access.${draft.access}`),
    until: typeof until === 'string' ? day(until) : 'none',
  });
  return (
    <Dialog
      isOpen
      onClose={made.share === null ? onClose : leave}
      alert={made.share !== null}
      title={t('new.title')}
      size="wide"
      steps={<StepList step={step} said={said} />}
      actions={
        step === 'message' ? (
          <Button kind="primary" size="dialog" onPress={leave}>
            {c('done')}
          </Button>
        ) : (
          <>
            <Button kind="quiet" size="dialog" onPress={onClose}>
              {c('cancel')}
            </Button>
            {place === 0 ? null : (
              <Button size="dialog" onPress={() => setStep(STEPS[place - 1] ?? step)}>
                {c('back')}
              </Button>
            )}
            <Button
              kind="primary"
              size="dialog"
              isDisabled={step === 'check' && !complete.check}
              onPress={() => void next()}
            >
              {step === 'check' ? t('new.verb') : t('new.continue')}
            </Button>
          </>
        )
      }
    >
      <form className={css.form} onSubmit={submit} noValidate>
        {step === 'recipient' ? (
          <>
            <h3 className={css.question}>{t('new.recipient.question')}</h3>
            <TextField
              label={t('new.recipient.email')}
              hint={
                known === undefined ? t('new.recipient.why') : t('new.recipient.known', { who })
              }
              size="dialog"
              type="email"
              value={draft.email}
              onChange={(email) => change({ email })}
              maxLength={400}
              isRequired
              autoFocus
              error={tried && address === null ? t('new.recipient.wrong') : undefined}
            />
            {known?.affiliation === 'member' ? (
              <Notice tone="caution" title={t('new.recipient.member', { who })}>
                {t('new.recipient.memberWhy')}
              </Notice>
            ) : null}
          </>
        ) : null}
        {step === 'what' ? (
          <WhatStep draft={draft} who={who} board={board?.id} onChange={change} />
        ) : null}
        {step === 'terms' ? <TermsStep draft={draft} zone={zone} onChange={change} /> : null}
        {step === 'check' && command !== null ? (
          <CheckStep
            draft={draft}
            command={command}
            sees={sees}
            closed={closed?.text ?? ''}
            reasonNeeded={wantsReason}
            onChange={change}
            onAnswer={onAnswer}
          />
        ) : null}
        {step === 'message' && made.share !== null ? (
          <>
            <div>
              <h3 className={css.question}>{t('new.message.question', { who })}</h3>
              <p className={css.why}>{t('new.message.why')}</p>
            </div>
            <MessagePanel share={made.share} token={made.token} />
          </>
        ) : null}
        {tried && !complete[step] && step === 'what' ? (
          <p role="alert">
            {t(draft.scope === 'card' ? 'new.what.pickCard' : 'new.what.pickBoard')}
          </p>
        ) : null}
        {tried && step === 'terms' && until === undefined ? (
          <p role="alert">{t('new.terms.pickDay')}</p>
        ) : null}
        {made.refused === null ? null : <RefusalText refused={made.refused} />}
        <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true" />
      </form>
    </Dialog>
  );
}
