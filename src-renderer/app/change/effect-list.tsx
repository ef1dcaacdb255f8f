import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { usePeopleDirectory } from '../../api';
import { ChangeMark, Icon, LevelChip, TextButton } from '../../ui';
import css from './change.module.css';
import type { Effects } from './change-effects';

const SHOWN = 6;
/** More than anybody reads in a dialog; the rest is a number. */
const MOST = 1_000;

interface EffectListProps {
  change: 'gain' | 'lose';
  effects: Effects;
}

/** Who gains or who loses: from which level to which, and on how many boards. */
export function EffectList({ change, effects }: EffectListProps) {
  const t = useTranslations('shell.change');
  const people = usePeopleDirectory(effects.count > 0);
  const [all, showAll] = useState(false);
  if (effects.count === 0) return null;
  const shown = effects.groups.slice(0, all ? MOST : SHOWN);
  const rest = effects.groups.length - shown.length;
  const nameOf = (id: string) => people.get(id)?.name ?? (people.loaded ? id : '…');
  return (
    <section className={css.effects}>
      <h3 className={css.effectsTitle}>
        <ChangeMark change={change} size={10} />
        {t(change === 'gain' ? 'gains' : 'losses', { count: effects.people })}
        <span className={css.quiet}>{t('places', { count: effects.places })}</span>
      </h3>
      <ul className={css.effectLines}>
        {shown.map((group) => (
          <li key={group.key} className={css.effect}>
            <span className={css.name}>
              {nameOf(group.person)}
              {group.count > 1 ? <span className={css.quiet}> ×{group.count}</span> : null}
            </span>
            <LevelChip level={group.from} size={16} />
            <Icon of={ArrowRight} size={12} />
            <LevelChip level={group.to} size={16} />
          </li>
        ))}
      </ul>
      {rest === 0 ? null : all ? (
        <p className={css.quiet}>{t('more', { count: rest })}</p>
      ) : (
        <TextButton onPress={() => showAll(true)}>{t('more', { count: rest })}</TextButton>
      )}
    </section>
  );
}
