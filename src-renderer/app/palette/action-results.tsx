import { Command } from 'cmdk';
import { useTranslations } from 'use-intl';
import { Kbd } from '../../ui';
import { type Action, keyCaps } from '../actions';
import { GROUPS } from '../actions/groups';
import { closeOverlays } from '../overlays';
import { itemValue } from './item-values';
import { Marked } from './marked';
import css from './palette.module.css';

/** The overlay goes first: an action may open another, or move the focus. */
function run(action: Action): void {
  closeOverlays();
  requestAnimationFrame(() => action.run());
}

export function ActionResults({ actions, text }: { actions: Action[]; text: string }) {
  const t = useTranslations('shell.groups');
  return GROUPS.map((group) => {
    const members = actions.filter((action) => action.group === group);
    if (members.length === 0) return null;
    return (
      <Command.Group key={group} heading={t(group)} className={css.group}>
        {members.map((action) => {
          const keys = action.keys?.[0] ?? action.shows;
          return (
            <Command.Item
              key={action.id}
              value={itemValue.action(action.id)}
              className={css.item}
              onSelect={() => run(action)}
            >
              <span className={css.mark}>
                {action.icon === undefined ? null : <action.icon size={16} />}
              </span>
              <Marked name={action.label} text={text} />
              {keys === undefined ? null : (
                <span className={css.end}>
                  <Kbd keys={keyCaps(keys)} />
                </span>
              )}
            </Command.Item>
          );
        })}
      </Command.Group>
    );
  });
}
