import { useCallback, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { type Action, keyCaps, useActions } from '../../../app/actions';
import { useChangeToasts } from '../../../app/change';
import { Button, TextArea, TrayColumn, toasts } from '../../../ui';
import { applyStaged, canApply, useStage } from './stage';
import css from './tray.module.css';

/** The reason, and the one button that writes: it names its count. */
export function ApplyColumn() {
  const t = useTranslations('grid.tray');
  const state = useStage();
  const says = useChangeToasts();
  const { answer, leaveOut } = state;
  const changes = answer?.changes ?? 0;
  const ready = canApply(state);
  const apply = useCallback(async () => {
    const before = useStage.getState().answer;
    const reply = await applyStaged();
    if (reply === null) {
      if (before !== null) toasts.show({ tone: 'info', title: t('cancelled') });
    } else if (reply.ok) {
      says.sayDone(reply.value, {
        done: t('applied', { count: reply.value.changed }),
        gains: before?.gains.count ?? 0,
        losses: before?.losses.count ?? 0,
      });
    } else says.sayRefused(reply.refused);
  }, [t, says]);
  const label = t('applyNow');
  const actions = useMemo(
    (): Action[] => [
      {
        id: 'stage.apply',
        label,
        group: 'selection',
        keys: ['mod+Enter'],
        disabled: !ready,
        run: () => void apply(),
      },
    ],
    [label, ready, apply],
  );
  useActions(actions);
  const mustLeaveOut = (answer?.refusals.count ?? 0) > 0 && !leaveOut && changes > 0;
  return (
    <TrayColumn>
      <TextArea
        label={t('reason')}
        hideLabel
        placeholder={t('reasonPlaceholder')}
        value={state.reason}
        onChange={(reason) => useStage.setState({ reason })}
        maxLength={2000}
        rows={2}
      />
      <Button
        kind="primary"
        wide
        isDisabled={!ready}
        keys={keyCaps('mod+Enter')}
        shortcut="Control+Enter"
        onPress={() => void apply()}
      >
        {t('apply', { count: changes })}
      </Button>
      <p className={css.foot}>{t(mustLeaveOut ? 'leaveOutFirst' : 'oneEntry')}</p>
    </TrayColumn>
  );
}
