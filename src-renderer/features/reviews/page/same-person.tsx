import { useTranslations } from 'use-intl';
import type { ReviewItem } from '../../../../src-shared/queries/review';
import { Badge, LevelChip } from '../../../ui';
import { useItemWords } from '../use-item-words';
import css from './page.module.css';

const SHOWN = 5;
const TONES = { keep: 'neutral', revoke: 'stop', change: 'accent' } as const;

interface SamePersonProps {
  items: readonly ReviewItem[];
  onShow: (item: string) => void;
}

/** What else the review asks about the same person: one looks at them together. */
export function SamePerson({ items, onShow }: SamePersonProps) {
  const t = useTranslations('reviews');
  const words = useItemWords();
  if (items.length === 0) return null;
  return (
    <section className={css.same}>
      <h3>
        {t('item.same')} <span className={css.quiet}>{items.length}</span>
      </h3>
      <ul>
        {items.slice(0, SHOWN).map((item) => (
          <li key={item.item}>
            <button type="button" className={css.sameLine} onClick={() => onShow(item.item)}>
              <LevelChip level={item.level} size={16} />
              <b>{words.thing(item) || t(`kind.${item.kind}`)}</b>
              {item.decision === null ? (
                <span className={css.quiet}>{t('undecided')}</span>
              ) : (
                <Badge tone={TONES[item.decision]}>{words.decided(item)}</Badge>
              )}
            </button>
          </li>
        ))}
      </ul>
      {items.length > SHOWN ? (
        <p className={css.quiet}>{t('item.sameMore', { count: items.length - SHOWN })}</p>
      ) : null}
    </section>
  );
}
