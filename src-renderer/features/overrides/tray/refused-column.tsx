import { useTranslations } from 'use-intl';
import type { InternalError } from '../../../../src-shared/ipc/contract';
import type { Refusal } from '../../../../src-shared/result';
import { isRefusal } from '../../../api';
import { useRefusal } from '../../../language';
import { RefusedIcon, RuleTag, TrayColumn } from '../../../ui';
import css from './tray.module.css';

/** Main said no to the whole: the rule in words, what one has and needs, and what would help. */
export function RefusedColumn({ refused }: { refused: Refusal | InternalError }) {
  const t = useTranslations('grid.tray');
  const failed = useTranslations('common.failed');
  const r = useTranslations('refusals');
  const levels = useTranslations('levels.name');
  const words = useRefusal();
  if (!isRefusal(refused)) {
    return (
      <TrayColumn title={failed('title')}>
        <p role="alert">{refused.message}</p>
      </TrayColumn>
    );
  }
  const said = words(refused);
  return (
    <TrayColumn
      title={
        <>
          <RefusedIcon size={14} /> {said.title}
        </>
      }
    >
      <div role="alert" className={css.alert}>
        <p>
          {said.rule === null ? null : <RuleTag rule={said.rule} />} {said.text}
        </p>
        {refused.actorLevel === undefined ? null : (
          <p className={css.quiet}>
            {r('have', { level: levels(refused.actorLevel) })}{' '}
            {refused.needed === undefined ? null : r('needed', { needed: refused.needed })}
          </p>
        )}
        {said.help === null ? null : <p>{t('next', { help: said.help })}</p>}
      </div>
    </TrayColumn>
  );
}
