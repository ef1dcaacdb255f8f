import { FileText } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Icon, KindIcon, LockMark, SearchField, Skeleton, Switch } from '../../ui';
import css from './partners.module.css';
import { type ThingKind, useThings } from './use-things';

/** More than that is found by searching. */
const SHOWN = 100;

interface ThingListProps {
  of: ThingKind;
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
  autoFocus?: boolean;
}

/** Reports or boards with a switch each; what was on when it opened stands first. */
export function ThingList({ of, chosen, onChange, autoFocus = false }: ThingListProps) {
  const t = useTranslations('partners');
  const things = useThings(of);
  const [text, setText] = useState('');
  // Lines must not jump while one switches them: the order is that of the first look.
  const [first] = useState(chosen);
  const found = useMemo(() => {
    const words = text.trim().toLocaleLowerCase();
    const matching = things.list.filter(
      ({ name, detail }) => words === '' || `${name} ${detail}`.toLocaleLowerCase().includes(words),
    );
    return matching.sort((a, b) => Number(first.has(b.id)) - Number(first.has(a.id)));
  }, [things.list, text, first]);
  const shown = found.slice(0, SHOWN);

  function toggle(id: string, on: boolean): void {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChange(next);
  }

  return (
    <div className={css.things}>
      <SearchField label={t(`find.${of}`)} value={text} onChange={setText} autoFocus={autoFocus} />
      <p className={css.caption} aria-live="polite">
        {t(`chosen.${of}`, { count: chosen.size })}
        {found.length > SHOWN ? ` · ${t('cut', { count: found.length - SHOWN })}` : ''}
      </p>
      {!things.loaded ? <Skeleton width="60%" /> : null}
      {things.loaded && shown.length === 0 ? (
        <p className={css.caption}>{t(text === '' ? `noneYet.${of}` : 'noMatch')}</p>
      ) : null}
      {shown.length === 0 ? null : (
        <ul className={css.thingLines} aria-label={t(`list.${of}`)}>
          {shown.map((thing) => (
            <li key={thing.id} className={css.thing}>
              {thing.kind === undefined ? (
                <Icon of={FileText} size={14} />
              ) : (
                <KindIcon kind={thing.kind} />
              )}
              <span className={css.thingName}>{thing.name}</span>
              {thing.private ? <LockMark meaning="private" /> : null}
              <span className={css.thingDetail}>{thing.detail}</span>
              <Switch
                label={t('toggle', { name: thing.name })}
                isSelected={chosen.has(thing.id)}
                onChange={(on) => toggle(thing.id, on)}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
