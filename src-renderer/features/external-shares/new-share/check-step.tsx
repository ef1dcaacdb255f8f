import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { CommandInput } from '../../../../src-shared/commands';
import type { MayAnswer } from '../../../../src-shared/result';
import { type Attempt, may } from '../../../api';
import { RefusalText } from '../../../app/change/refusal-text';
import { Notice, Spinner, TextArea } from '../../../ui';
import css from './new-share.module.css';
import type { ShareDraft } from './share-draft';

interface CheckStepProps {
  draft: ShareDraft;
  command: CommandInput;
  /** What it comes to, in a sentence. */
  sees: string;
  closed: string;
  reasonNeeded: boolean;
  onChange: (patch: Partial<ShareDraft>) => void;
  onAnswer: (allowed: boolean) => void;
}

/** The preview, with a reason where E2 asks for one; nothing has been done yet. */
export function CheckStep(props: CheckStepProps) {
  const { draft, command, sees, closed, reasonNeeded, onChange, onAnswer } = props;
  const t = useTranslations('externalShares.new.check');
  const [answer, setAnswer] = useState<Attempt<MayAnswer> | null>(null);
  // The reason is still being written: that E2 may want one is not what is asked here.
  const asked = JSON.stringify({ ...command, reason: '–' });
  useEffect(() => {
    let current = true;
    void may(JSON.parse(asked) as CommandInput).then((reply) => {
      if (!current) return;
      setAnswer(reply);
      onAnswer(reply.ok);
    });
    return () => {
      current = false;
    };
  }, [asked, onAnswer]);
  return (
    <>
      <h3 className={css.question}>{t('question')}</h3>
      {answer === null ? (
        <p className={css.line} role="status">
          <Spinner /> {t('working')}
        </p>
      ) : answer.ok ? (
        <Notice tone={draft.access === 'read-write' ? 'caution' : 'open'} title={sees}>
          {closed} {t('later')}
        </Notice>
      ) : (
        <RefusalText refused={answer.refused} command={command} />
      )}
      <TextArea
        label={t('reason')}
        hint={t(reasonNeeded ? 'reasonNeeded' : 'reasonWhy')}
        value={draft.reason}
        onChange={(reason) => onChange({ reason })}
        maxLength={2000}
        isRequired={reasonNeeded}
        autoFocus
      />
    </>
  );
}
