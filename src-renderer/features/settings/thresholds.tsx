import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAppState, useQueryRun } from '../../api';
import { proposeChange } from '../../app/change';
import { Button, Changes, NumberField } from '../../ui';
import { Line, Section } from './section';
import css from './settings.module.css';

const MOST_DAYS = 3_650;

/** From when on something counts as a risk; an admin's to set, everybody's to read. */
export function Thresholds() {
  const t = useTranslations('settings.thresholds');
  const c = useTranslations('common.actions');
  const admin = useAppState().actor?.workspaceRole === 'admin';
  const known = useQueryRun({ type: 'thresholds' }).data?.unusedDays;
  const [days, setDays] = useState<number | null>(null);
  useEffect(() => setDays(known ?? null), [known]);
  if (known === undefined) return null;
  function save(): void {
    if (days === null) return;
    proposeChange({
      command: { type: 'workspace.setThresholds', unusedDays: days },
      title: t('question', { days }),
      text: t('unusedWhy'),
      verb: c('save'),
      done: t('done'),
    });
  }
  return (
    <Section title={t('title')}>
      <Line title={t('unused')} text={t('unusedWhy')}>
        <Changes>
          <div className={css.row}>
            <div className={css.grow}>
              <NumberField
                label={t('days')}
                hideLabel
                value={days}
                onChange={setDays}
                min={1}
                max={MOST_DAYS}
                isDisabled={!admin}
              />
            </div>
            <Button isDisabled={!admin || days === null || days === known} onPress={save}>
              {c('save')}
            </Button>
          </div>
        </Changes>
      </Line>
    </Section>
  );
}
