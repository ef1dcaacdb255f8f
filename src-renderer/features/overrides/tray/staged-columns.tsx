import { ArrowRight } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { StageGroup } from '../../../../src-shared/ipc/grid';
import { useRefusal } from '../../../language';
import { ChangeMark, Checkbox, Icon, LevelChip, RuleTag, TrayColumn } from '../../../ui';
import { ApplyColumn } from './apply-column';
import { RefusedColumn } from './refused-column';
import { useShortRefusal } from './short-refusal';
import { useStage } from './stage';
import css from './tray.module.css';
import { WorkColumn } from './work-column';

/** How many lines a column shows; the rest is a count, the grid itself shows every cell. */
const SHOWN = 5;

/** Who gains, who loses, what is refused, and the reason to apply the rest. */
export function StagedColumns() {
  const t = useTranslations('grid.tray');
  const { phase, answer, refused, leaveOut } = useStage();
  const words = useRefusal();
  const shortly = useShortRefusal();
  if (phase === 'previewing') return <WorkColumn what="preview" />;
  if (answer === null) return refused === null ? null : <RefusedColumn refused={refused} />;
  const { gains, losses, refusals } = answer;
  return (
    <div className={css.staged}>
      <TrayColumn
        title={<Count mark="gain" text={t('gain', { count: gains.count })} />}
        {...(gains.people === 0 ? {} : { detail: t('people', { count: gains.people }) })}
      >
        <Groups groups={gains.groups} nobody={t('nobodyGains')} />
      </TrayColumn>
      <TrayColumn
        title={<Count mark="lose" text={t('lose', { count: losses.count })} />}
        {...(losses.people === 0 ? {} : { detail: t('people', { count: losses.people }) })}
      >
        <Groups groups={losses.groups} nobody={t('nobodyLoses')} />
      </TrayColumn>
      <TrayColumn title={<Count mark="refused" text={t('refused', { count: refusals.count })} />}>
        {refusals.groups.slice(0, SHOWN).map((group) => {
          return (
            <p
              key={`${group.rule} ${group.refusal.needed} ${group.refusal.message}`}
              className={css.refusal}
              title={words(group.refusal).text}
            >
              {group.rule === null ? null : <RuleTag rule={group.rule} />}
              <span className={css.words}>{shortly(group.refusal)}</span>
              <span className={css.quiet}>{t('times', { count: group.count })}</span>
            </p>
          );
        })}
        {refusals.count === 0 ? (
          <p className={css.quiet}>{t('nothingRefused')}</p>
        ) : (
          <Checkbox
            isSelected={leaveOut}
            isDisabled={phase === 'applying'}
            onChange={(on) => useStage.setState({ leaveOut: on })}
          >
            {t('leaveOut', { count: refusals.count })}
          </Checkbox>
        )}
        {answer.unchanged === 0 ? null : (
          <p className={css.still}>
            <ChangeMark change="same" size={10} /> {t('still', { count: answer.unchanged })}
          </p>
        )}
      </TrayColumn>
      {refused === null ? null : <RefusedColumn refused={refused} />}
      {phase === 'applying' ? <WorkColumn what="apply" /> : <ApplyColumn />}
    </div>
  );
}

function Count({ mark, text }: { mark: 'gain' | 'lose' | 'refused'; text: string }) {
  return (
    <>
      <ChangeMark change={mark} size={10} />
      {text}
    </>
  );
}

function Groups({ groups, nobody }: { groups: readonly StageGroup[]; nobody: string }) {
  const t = useTranslations('grid.tray');
  const rest = groups.length - SHOWN;
  if (groups.length === 0) return <p className={css.quiet}>{nobody}</p>;
  return (
    <>
      <ul className={css.groups}>
        {groups.slice(0, SHOWN).map((group) => (
          <li key={`${group.person} ${group.from} ${group.to}`} className={css.group}>
            <span className={css.words}>{group.name}</span>
            <span className={css.quiet}>{t('times', { count: group.count })}</span>
            <span className={css.step}>
              <LevelChip level={group.from} size={16} />
              <Icon of={ArrowRight} size={12} label={t('becomes')} />
              <LevelChip level={group.to} size={16} override={group.override !== null} />
            </span>
          </li>
        ))}
      </ul>
      {rest > 0 ? <p className={css.quiet}>{t('more', { count: rest })}</p> : null}
    </>
  );
}
