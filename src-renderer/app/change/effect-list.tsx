import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { type Directory, usePeopleDirectory } from '../../api';
import { ChangeMark, Icon, LevelChip, TextButton } from '../../ui';
import { useSeesAll } from '../sees-all';
import css from './change.module.css';
import type { EffectGroup, Effects } from './change-effects';

const SHOWN = 6;
/** More than anybody reads in a dialog; the rest is a number. */
const MOST = 1_000;

const NAMELESS = '';

/** Whom no directory names (the change makes them, or one may not see them) counts as one line. */
function namedFirst(groups: readonly EffectGroup[], people: Directory<unknown>): EffectGroup[] {
  const named = groups.filter(({ person }) => people.get(person) !== undefined);
  const rest = new Map<string, EffectGroup>();
  for (const { person, from, to } of groups) {
    if (people.get(person) !== undefined) continue;
    const key = `${NAMELESS} ${from} ${to}`;
    const count = (rest.get(key)?.count ?? 0) + 1;
    rest.set(key, { key, person: NAMELESS, from, to, count });
  }
  return [...named, ...rest.values()];
}

interface EffectListProps {
  change: 'gain' | 'lose';
  effects: Effects;
}

/** Who gains or who loses: from which level to which, and on how many boards. */
export function EffectList({ change, effects }: EffectListProps) {
  const t = useTranslations('shell.change');
  const people = usePeopleDirectory(effects.count > 0);
  const seesAll = useSeesAll();
  const [all, showAll] = useState(false);
  if (effects.count === 0) return null;
  const groups = people.loaded ? namedFirst(effects.groups, people) : effects.groups;
  const shown = groups.slice(0, all ? MOST : SHOWN);
  const rest = groups.length - shown.length;
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
              {group.person === NAMELESS
                ? t(seesAll ? 'newcomers' : 'others', { count: group.count })
                : (people.get(group.person)?.name ?? '…')}
              {group.count > 1 && group.person !== NAMELESS ? (
                <span className={css.quiet}> ×{group.count}</span>
              ) : null}
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
