import { BellOff, BellRing, CircleHelp, Ellipsis, History, SquareKanban, User } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { RiskItem } from '../../../src-shared/queries/risk';
import { explainAccess } from '../../app/why';
import { go } from '../../state';
import { Changes, IconButton, Menu, MenuItem, MenuSeparator } from '../../ui';
import { showHistory } from '../history/show-history';
import type { RiskChanges } from './use-risk-changes';

interface RiskMenuProps {
  risk: RiskItem;
  name: string;
  changes: RiskChanges;
  onSnooze: (risk: RiskItem) => void;
}

/** Ways to what the finding is about, and to put it off. */
export function RiskMenu({ risk, name, changes, onSnooze }: RiskMenuProps) {
  const t = useTranslations('risks');
  const { person, board, snoozed } = risk;
  function act(chosen: string): void {
    if (chosen === 'why' && person !== undefined && board !== undefined) {
      explainAccess(person, board);
    } else if (chosen === 'board' && board !== undefined) go({ view: 'boards', board });
    else if (chosen === 'person' && person !== undefined) go({ view: 'people', person });
    else if (chosen === 'history') {
      showHistory({
        ...(person === undefined ? {} : { person }),
        ...(board === undefined ? {} : { board }),
      });
    } else if (chosen === 'snooze') onSnooze(risk);
    else if (chosen === 'wake') changes.wake(risk);
  }
  return (
    <Menu
      label={t('manage', { name })}
      placement="bottom end"
      trigger={<IconButton icon={Ellipsis} label={t('manage', { name })} tip={false} />}
      onAction={act}
    >
      {person === undefined || board === undefined ? null : (
        <MenuItem id="why" icon={CircleHelp}>
          {t('explain')}
        </MenuItem>
      )}
      {board === undefined ? null : (
        <MenuItem id="board" icon={SquareKanban}>
          {t('openBoard')}
        </MenuItem>
      )}
      {person === undefined ? null : (
        <MenuItem id="person" icon={User}>
          {t('openPerson')}
        </MenuItem>
      )}
      {person === undefined && board === undefined ? null : (
        <MenuItem id="history" icon={History}>
          {t('history')}
        </MenuItem>
      )}
      <MenuSeparator />
      <Changes>
        {snoozed === undefined ? (
          <MenuItem id="snooze" icon={BellOff}>
            {t('snooze')}
          </MenuItem>
        ) : (
          <MenuItem id="wake" icon={BellRing}>
            {t('unsnooze')}
          </MenuItem>
        )}
      </Changes>
    </Menu>
  );
}
