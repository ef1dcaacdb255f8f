import { ChartColumn, ChevronDown, SquareKanban, Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { PartnerItem } from '../../../src-shared/queries/sharing';
import { proposeChange } from '../../app/change';
import { Button, Changes, Icon, Menu, MenuItem, MenuSeparator } from '../../ui';
import css from './partners.module.css';
import type { ThingKind } from './use-things';

interface PartnerMenuProps {
  partner: PartnerItem;
  onManage: (partner: PartnerItem, of: ThingKind) => void;
}

/** G5: what is shared with them, and an end to all of it. */
export function PartnerMenu({ partner, onManage }: PartnerMenuProps) {
  const t = useTranslations('partners');
  const name = partner.organisation ?? partner.email;

  function remove(): void {
    proposeChange({
      command: { type: 'partner.remove', partner: partner.id },
      title: t('removeTitle', { name }),
      text: t('removeText'),
      verb: t('removeVerb'),
      done: t('removeDone', { name }),
      danger: true,
    });
  }
  return (
    <Changes>
      <Menu
        label={t('manage', { name })}
        placement="bottom end"
        trigger={
          <Button label={t('manage', { name })}>
            <span className={css.opens}>
              {t('manageShort')} <Icon of={ChevronDown} size={12} />
            </span>
          </Button>
        }
        onAction={(chosen) => {
          if (chosen === 'remove') remove();
          else onManage(partner, chosen === 'reports' ? 'reports' : 'boards');
        }}
      >
        <MenuItem id="reports" icon={ChartColumn} detail={partner.reports.length}>
          {t('manageReports')}
        </MenuItem>
        <MenuItem id="boards" icon={SquareKanban} detail={partner.boards.length}>
          {t('manageBoards')}
        </MenuItem>
        <MenuSeparator />
        <MenuItem id="remove" icon={Trash2} danger>
          {t('remove')}
        </MenuItem>
      </Menu>
    </Changes>
  );
}
