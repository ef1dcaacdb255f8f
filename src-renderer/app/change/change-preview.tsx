import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { CommandInput } from '../../../src-shared/commands';
import type { MayAnswer } from '../../../src-shared/result';
import { type Attempt, isRefusal } from '../../api';
import { Button } from '../../ui';
import css from './change.module.css';
import { gatherEffects } from './change-effects';
import { EffectList } from './effect-list';
import { JobLine } from './job-line';
import { boardCount, leaveOutRefused, refusedPlace } from './leave-out';
import { RefusalText } from './refusal-text';

interface ChangePreviewProps {
  answer: Attempt<MayAnswer> | null;
  command: CommandInput;
  /** The command without the boards that are refused. */
  onLeaveOut: (command: CommandInput) => void;
}

/** What a command would do: who gains, who loses, or which rule says no. */
export function ChangePreview({ answer, command, onLeaveOut }: ChangePreviewProps) {
  const t = useTranslations('shell.change');
  if (answer === null) return <JobLine what="preview" label={t('working')} />;
  if (!answer.ok) {
    const { refused } = answer;
    const place = isRefusal(refused) ? refusedPlace(refused.path) : null;
    const several = place !== null && boardCount(command) > 1;
    return (
      <>
        <RefusalText refused={refused} command={command} />
        {several ? <LeaveOut command={command} onLeaveOut={onLeaveOut} /> : null}
      </>
    );
  }
  if (answer.value.changed === 0) return <p role="status">{t('nothing')}</p>;
  const gains = gatherEffects(answer.value.gains);
  const losses = gatherEffects(answer.value.losses);
  if (gains.count + losses.count === 0) {
    return (
      <p className={css.quiet} role="status">
        {t('nobody')}
      </p>
    );
  }
  return (
    <div className={css.columns} role="status">
      <EffectList change="gain" effects={gains} />
      <EffectList change="lose" effects={losses} />
    </div>
  );
}

function LeaveOut({ command, onLeaveOut }: Omit<ChangePreviewProps, 'answer'>) {
  const t = useTranslations('shell.change');
  const [busy, setBusy] = useState(false);
  const [none, setNone] = useState(false);
  async function leaveOut(): Promise<void> {
    setBusy(true);
    const rest = await leaveOutRefused(command);
    setBusy(false);
    if (rest === null) setNone(true);
    else onLeaveOut(rest);
  }
  if (none) return <p role="status">{t('allRefused')}</p>;
  return (
    <div>
      <Button size="dialog" isPending={busy} onPress={() => void leaveOut()}>
        {t('leaveOut')}
      </Button>
    </div>
  );
}
