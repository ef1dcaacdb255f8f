import { ChevronDown, UserRoundX, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { BOARD_ROLES } from '../../../../src-shared/model/level';
import type { ParticipantItem, SharingAnswer } from '../../../../src-shared/queries/sharing';
import { Button, Changes, IconButton, Menu, MenuItem } from '../../../ui';
import css from '../share.module.css';
import { WhyNot } from '../why-not';
import type { ParticipantChanges } from './use-participant-changes';

interface ParticipantBarProps {
  picked: readonly ParticipantItem[];
  changes: ParticipantChanges;
  sharing: SharingAnswer;
  onClear: () => void;
}

/** What can be done with the selected; what is off says why, in a line above. */
export function ParticipantBar({ picked, changes, sharing, onClear }: ParticipantBarProps) {
  const t = useTranslations('share.participants');
  const c = useTranslations('common.actions');
  const roles = useTranslations('levels.role');
  const { S7, S8, S11 } = sharing.actions;
  const [one] = picked;
  const alone = picked.length === 1 && one !== undefined && !one.owner;
  return (
    <footer className={css.foot}>
      <WhyNot refused={alone ? [S7, S8, S11] : [S7, S8]} />
      {S11 === null && !alone ? <p className={css.note}>{t('handOverOne')}</p> : null}
      <div className={css.bar}>
        <b aria-live="polite">{t('selected', { count: picked.length })}</b>
        <IconButton icon={X} label={c('selectNone')} size={24} onPress={onClear} />
        <span className={css.grow} />
        <Changes>
          <Menu
            label={t('changeRole')}
            placement="top end"
            trigger={
              <Button icon={ChevronDown} isDisabled={S7 !== null}>
                {t('changeRole')}
              </Button>
            }
            onAction={(id) => {
              const role = BOARD_ROLES.find((each) => each === id);
              if (role !== undefined) changes.setRole(picked, role, onClear);
            }}
          >
            {BOARD_ROLES.map((id) => (
              <MenuItem key={id} id={id}>
                {roles(id)}
              </MenuItem>
            ))}
          </Menu>
        </Changes>
        <Changes>
          <Button
            isDisabled={S11 !== null || !alone}
            onPress={() => {
              if (one !== undefined) changes.handOver(one, onClear);
            }}
          >
            {t('handOver')}
          </Button>
        </Changes>
        <Changes>
          <Button
            kind="danger"
            icon={UserRoundX}
            isDisabled={S8 !== null}
            onPress={() => changes.remove(picked, onClear)}
          >
            {t('remove')}
          </Button>
        </Changes>
      </div>
    </footer>
  );
}
