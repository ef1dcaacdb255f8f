import { Ban, CalendarClock, ChevronDown, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { ShareItem } from '../../../src-shared/queries/sharing';
import { Button, Changes, Icon, IconButton, Menu, MenuItem, Tray } from '../../ui';
import css from './external-shares.module.css';
import { EXPIRIES, type Expiry, expiryInstant } from './new-share/expiry';
import type { ShareChanges } from './use-share-changes';

interface SharesTrayProps {
  shares: readonly ShareItem[];
  changes: ShareChanges;
  /** A day is to be named, or a reason to be given for no expiry. */
  onAsk: (expiry: Expiry) => void;
  onClear: () => void;
}

/** What can be done with the selected shares at once; each is previewed first. */
export function SharesTray({ shares, changes, onAsk, onClear }: SharesTrayProps) {
  const t = useTranslations('externalShares');
  const c = useTranslations('common.actions');
  const people = new Set(shares.map(({ person }) => person)).size;

  function setExpiry(chosen: string): void {
    const expiry = EXPIRIES.find((one) => one === chosen);
    if (expiry === undefined) return;
    const at = expiryInstant(expiry, '', changes.zone);
    if (typeof at === 'string') changes.setExpiry(shares, { expiresAt: at }, onClear);
    else onAsk(expiry);
  }

  return (
    <Tray
      label={t('selected', { count: shares.length })}
      selection={
        <>
          <b>{t('selected', { count: shares.length })}</b>
          <small>{t('selectedWho', { count: people })}</small>
        </>
      }
      actions={
        <>
          <Changes>
            <Menu
              label={t('setExpiry')}
              placement="top start"
              trigger={
                <Button icon={CalendarClock}>
                  <span className={css.opens}>
                    {t('setExpiry')} <Icon of={ChevronDown} size={12} />
                  </span>
                </Button>
              }
              onAction={setExpiry}
            >
              {EXPIRIES.map((id) => (
                <MenuItem key={id} id={id}>
                  {t(id === 'day' ? 'expiryDay' : `expiry.${id}`)}
                </MenuItem>
              ))}
            </Menu>
          </Changes>
          <Changes>
            <Button kind="danger" icon={Ban} onPress={() => changes.revoke(shares, onClear)}>
              {t('revoke')}
            </Button>
          </Changes>
          <span className={css.final}>{t('final')}</span>
          <IconButton icon={X} label={c('selectNone')} onPress={onClear} />
        </>
      }
    />
  );
}
