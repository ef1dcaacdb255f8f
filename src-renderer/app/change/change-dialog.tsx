import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { MayAnswer } from '../../../src-shared/result';
import { type Attempt, execute, may } from '../../api';
import { Button, Dialog, TextArea, toasts, useReadOnly } from '../../ui';
import { keyCaps } from '../actions';
import { useChangeToasts, withReason } from './apply-change';
import css from './change.module.css';
import { gatherEffects } from './change-effects';
import { ChangePreview } from './change-preview';
import { dropProposal, type Proposal, useChangeStore } from './change-store';
import { JobLine } from './job-line';
import { boardCount, boardsOf } from './leave-out';

/** The one place where single changes are previewed, reasoned and applied. Stands in the shell. */
export function ChangeDialog() {
  const proposal = useChangeStore((state) => state.proposal);
  const past = useReadOnly();
  if (proposal === null) return null;
  return past === null ? <ProposalDialog proposal={proposal} /> : <NotNow why={past} />;
}

/** Whatever control proposed it, nothing is changed while the window shows the past. */
function NotNow({ why }: { why: string }) {
  useEffect(() => {
    dropProposal();
    toasts.show({ tone: 'info', title: why });
  }, [why]);
  return null;
}

function ProposalDialog({ proposal }: { proposal: Proposal }) {
  const t = useTranslations('shell.change');
  const c = useTranslations('common.actions');
  const says = useChangeToasts();
  const [answer, setAnswer] = useState<Attempt<MayAnswer> | null>(null);
  const [reason, setReason] = useState('');
  const [applying, setApplying] = useState(false);
  const [command, setCommand] = useState(proposal.command);
  const leftOut = boardCount(proposal.command) - boardCount(command);
  const words = leftOut === 0 ? proposal : (proposal.forBoards?.(boardsOf(command)) ?? proposal);

  useEffect(() => {
    let current = true;
    setAnswer(null);
    void may(command).then((reply) => {
      if (current) setAnswer(reply);
    });
    return () => {
      current = false;
    };
  }, [command]);

  const open = answer?.ok === true && answer.value.changed > 0;

  async function apply(): Promise<void> {
    if (!open || applying) return;
    setApplying(true);
    const reply = await execute(withReason(command, reason));
    setApplying(false);
    if (!reply.ok) {
      // The world moved between preview and apply: say so where one is looking.
      setAnswer(reply);
      return;
    }
    dropProposal();
    says.sayDone(reply.value, {
      done: words.done,
      gains: gatherEffects(answer.value.gains).people,
      losses: gatherEffects(answer.value.losses).people,
      final: proposal.final === true,
    });
    proposal.onDone?.(reply.value);
  }

  return (
    <Dialog
      isOpen
      onClose={dropProposal}
      title={words.title}
      {...(open ? { consequence: t(proposal.final ? 'finalEntry' : 'oneEntry') } : {})}
      actions={
        <>
          <Button kind="quiet" size="dialog" onPress={dropProposal}>
            {c(answer?.ok === false ? 'close' : 'cancel')}
          </Button>
          <Button
            kind={proposal.danger ? 'confirm' : 'primary'}
            size="dialog"
            isDisabled={!open}
            isPending={applying}
            keys={keyCaps('mod+Enter')}
            shortcut="Control+Enter"
            onPress={() => void apply()}
          >
            {proposal.verb}
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Ctrl Enter applies from anywhere inside. */}
      <div
        className={css.body}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void apply();
        }}
      >
        {proposal.text === undefined ? null : <p className={css.text}>{proposal.text}</p>}
        {leftOut > 0 ? <p className={css.text}>{t('leftOut', { count: leftOut })}</p> : null}
        <ChangePreview answer={answer} command={command} onLeaveOut={setCommand} />
        {applying ? <JobLine what="apply" label={t('applying')} /> : null}
        {open ? (
          <TextArea
            label={t('reason')}
            hint={t('reasonWhy')}
            value={reason}
            onChange={setReason}
            maxLength={2000}
            autoFocus
          />
        ) : null}
      </div>
    </Dialog>
  );
}
