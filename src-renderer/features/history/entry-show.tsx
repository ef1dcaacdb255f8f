import { CalendarArrowDown, CalendarArrowUp, CalendarClock, GitCompareArrows } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { EntryAnswer } from '../../../src-shared/queries/history';
import { showAsOf, showBefore } from '../../state';
import { Button, Menu, MenuItem, MenuSeparator } from '../../ui';
import { compareAround } from '../compare/show-compare';

/** The workspace before and after an entry, and whose access it changed. */
export function EntryShow({ entry }: { entry: EntryAnswer }) {
  const t = useTranslations('history.entry');
  const past = useTranslations('asOf');
  return (
    <Menu
      label={past('open')}
      placement="bottom end"
      trigger={<Button icon={CalendarClock}>{past('open')}</Button>}
      onAction={(chosen) => {
        if (chosen === 'before') showBefore(entry);
        else if (chosen === 'after') showAsOf(entry.at);
        else compareAround(entry);
      }}
    >
      <MenuItem id="before" icon={CalendarArrowUp}>
        {t('justBefore')}
      </MenuItem>
      <MenuItem id="after" icon={CalendarArrowDown}>
        {t('rightAfter')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem id="effect" icon={GitCompareArrows}>
        {t('effect')}
      </MenuItem>
    </Menu>
  );
}
