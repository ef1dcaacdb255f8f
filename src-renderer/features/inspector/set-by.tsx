import { useTranslations } from 'use-intl';
import { usePeopleDirectory, useQueryRun } from '../../api';
import { useFormat } from '../../language';
import { go } from '../../state';
import { TextButton } from '../../ui';
import css from './inspector.module.css';

/** Who changed this cell last and when, with the entry to read. */
export function SetBy({ person, board }: { person: string; board: string }) {
  const t = useTranslations('inspector');
  const c = useTranslations('common');
  const format = useFormat();
  const run = useQueryRun({ type: 'history', person, board, limit: 1 });
  const item = run.data?.items[0];
  const people = usePeopleDirectory(item !== undefined && item.actor !== null);
  if (item === undefined) return null;
  const actor = item.actor === null ? c('unknown') : (people.get(item.actor)?.name ?? '…');
  return (
    <p className={css.setBy}>
      {t('setBy', { actor, date: format.date(item.at) })}
      {' · '}
      <TextButton onPress={() => go({ view: 'history', entry: item.entry })}>
        {t('entry', { entry: item.entry })}
      </TextButton>
    </p>
  );
}
