import { useTranslations } from 'use-intl';
import type { CheckpointState, VerifyAnswer } from '../../../src-shared/queries/proof';
import { useFormat } from '../../language';
import { classes } from '../../ui';
import css from './verify.module.css';

interface CheckpointLineProps {
  checkpoint: CheckpointState;
  answer: VerifyAnswer;
}

/** How the ledger stands against a head that was recorded outside the database. */
export function CheckpointLine({ checkpoint, answer }: CheckpointLineProps) {
  const t = useTranslations('history.verify.checkpoint');
  const format = useFormat();
  const { state, entry, at, signedBy } = checkpoint;
  const fine = state === 'agrees' || state === 'none';
  const by = answer.consoles.find((one) => one.console === signedBy)?.name;
  const parts = [
    ...(entry === undefined ? [] : [t('entry', { entry })]),
    ...(at === undefined ? [] : [format.exact(at)]),
    ...(signedBy === undefined
      ? []
      : [signedBy === null ? t('unsigned') : t('signedBy', { name: by ?? signedBy.slice(0, 8) })]),
  ];
  return (
    <span className={css.checkpoint}>
      <span className={classes(!fine && css.bad)}>{t(`states.${state}`)}</span>
      {parts.length === 0 ? null : <span className={css.quiet}>{parts.join(' · ')}</span>}
    </span>
  );
}
