import { ArrowRight } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { DiffCause, DiffItem } from '../../../src-shared/queries/diff';
import { explainAccess } from '../../app/why';
import { useFormat } from '../../language';
import { go } from '../../state';
import { Button, ChangeMark, Icon, LevelChip, RuleTag, TextButton } from '../../ui';
import css from './compare.module.css';
import { useCauseWords } from './use-cause-words';

/** One person on one board: every step between the two instants, and who took it. */
export function CausePanel({ item }: { item: DiffItem }) {
  const t = useTranslations('compare');
  const { board } = item;
  return (
    <section className={css.panel} aria-label={t('causes', { name: item.name, thing: item.thing })}>
      <header className={css.panelHead}>
        <h2 className={css.panelTitle}>
          <ChangeMark change={item.direction === 'up' ? 'gain' : 'lose'} />
          {t(item.direction === 'up' ? 'rose' : 'fell', { name: item.name })}
        </h2>
        <p className={css.quiet}>{item.thing}</p>
        <Steps from={item.from} to={item.to} />
      </header>
      <h3 className={css.heading}>{t('steps', { count: item.entries.length })}</h3>
      <ol className={css.causes}>
        {item.entries.map((cause) => (
          <Cause key={`${cause.at} ${cause.entry ?? cause.share ?? ''}`} cause={cause} />
        ))}
      </ol>
      <footer className={css.foot}>
        <Button onPress={() => go({ view: 'people', person: item.person })}>
          {t('openPerson')}
        </Button>
        {board === undefined ? null : (
          <>
            <Button onPress={() => go({ view: 'boards', board })}>{t('openBoard')}</Button>
            <Button onPress={() => explainAccess(item.person, board)}>{t('why')}</Button>
          </>
        )}
      </footer>
    </section>
  );
}

function Steps({ from, to }: Pick<DiffCause, 'from' | 'to'>) {
  const levels = useTranslations('levels.name');
  return (
    <p className={css.steps}>
      <LevelChip level={from} size={20} decorative /> {levels(from)}
      <Icon of={ArrowRight} size={12} />
      <LevelChip level={to} size={20} decorative /> <b>{levels(to)}</b>
    </p>
  );
}

function Cause({ cause }: { cause: DiffCause }) {
  const t = useTranslations('compare');
  const format = useFormat();
  const said = useCauseWords()(cause);
  const { entry } = cause;
  return (
    <li className={css.cause}>
      <p className={css.causeHead}>
        <b>{said.title}</b>
        {cause.cause === 'expiry' ? <RuleTag rule="E4" /> : null}
      </p>
      <Steps from={cause.from} to={cause.to} />
      <p className={css.caption}>
        {said.by}
        {cause.reason === null ? '' : ` · ${cause.reason}`}
      </p>
      <p className={css.caption}>
        {format.exact(cause.at)}
        {entry === null ? null : (
          <>
            {' · '}
            <TextButton onPress={() => go({ view: 'history', entry })}>
              {t('entry', { entry })}
            </TextButton>
          </>
        )}
      </p>
    </li>
  );
}
