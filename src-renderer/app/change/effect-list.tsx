import { ArrowRight } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { usePeopleDirectory } from '../../api';
import { ChangeMark } from '../../ui/marks/change-mark';
import { Icon } from '../../ui/marks/icon';
import { LevelChip } from '../../ui/marks/level-chip';
import css from './change.module.css';
import type { Effects } from './change-effects';

const SHOWN = 6;

interface EffectListProps {
  change: 'gain' | 'lose';
  effects: Effects;
}

/** Who gains or who loses: from which level to which, and on how many boards. */
export function EffectList({ change, effects }: EffectListProps) {
  const t = useTranslations('shell.change');
  const people = usePeopleDirectory(effects.count > 0);
  if (effects.count === 0) return null;
  const rest = effects.groups.length - SHOWN;
  return (
    <section className={css.effects}>
      <h3 className={css.effectsTitle}>
        <ChangeMark change={change} size={10} />
        {t(change === 'gain' ? 'gains' : 'losses', { count: effects.count })}
        <span className={css.quiet}>{t('people', { count: effects.people })}</span>
      </h3>
      <ul>
        {effects.groups.slice(0, SHOWN).map((group) => (
          <li key={group.key} className={css.effect}>
            <span className={css.name}>
              {people.get(group.person)?.name ?? (people.loaded ? group.person : '…')}
              {group.count > 1 ? <span className={css.quiet}> ×{group.count}</span> : null}
            </span>
            <LevelChip level={group.from} size={16} />
            <Icon of={ArrowRight} size={12} />
            <LevelChip level={group.to} size={16} />
          </li>
        ))}
      </ul>
      {rest > 0 ? <p className={css.quiet}>{t('more', { count: rest })}</p> : null}
    </section>
  );
}
