import { useTranslations } from 'use-intl';
import { Button, Dialog, Kbd } from '../../ui';
import { keyCaps, useCurrentActions } from '../actions';
import { GROUPS } from '../actions/groups';
import { closeOverlays } from '../overlays';
import css from './shortcuts.module.css';

interface Row {
  id: string;
  label: string;
  /** Combinations, any of which will do. */
  keys: readonly string[];
}

/** Keys that the grid itself listens for; they are the same wherever it is. */
const GRID = [
  ['move', ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']],
  ['extend', ['shift+ArrowDown']],
  ['select', ['Space']],
  ['all', ['mod+a']],
  ['inspect', ['Enter']],
  ['apply', ['mod+Enter']],
  ['leave', ['Escape']],
] as const;

/** Every key that does something now, by what it is about. */
export function Shortcuts() {
  const t = useTranslations('shell');
  const c = useTranslations('common.actions');
  const actions = useCurrentActions();
  const groups = GROUPS.map((group) => ({
    id: group as string,
    title: t(`groups.${group}`),
    rows: actions
      .filter((action) => action.group === group)
      .map(
        (action): Row => ({
          id: action.id,
          label: action.label,
          keys: action.keys ?? (action.shows === undefined ? [] : [action.shows]),
        }),
      )
      .filter((row) => row.keys.length > 0),
  }));
  const grid = GRID.map(([id, keys]): Row => ({ id, label: t(`shortcuts.${id}`), keys }));
  return (
    <Dialog
      isOpen
      onClose={closeOverlays}
      title={t('shortcuts.title')}
      size="wide"
      consequence={t('shortcuts.note')}
      actions={
        <Button size="dialog" kind="primary" onPress={closeOverlays}>
          {c('close')}
        </Button>
      }
    >
      <div className={css.columns}>
        {[...groups, { id: 'grid', title: t('shortcuts.grid'), rows: grid }]
          .filter(({ rows }) => rows.length > 0)
          .map(({ id, title, rows }) => (
            <section key={id} className={css.group}>
              <h3>{title}</h3>
              <dl>
                {rows.map((row) => (
                  <div key={row.id} className={css.row}>
                    <dt>{row.label}</dt>
                    <dd>
                      {row.keys.map((combo) => (
                        <span key={combo}>
                          <span className="visually-hidden">{combo} </span>
                          <Kbd keys={keyCaps(combo)} />
                        </span>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
      </div>
    </Dialog>
  );
}
