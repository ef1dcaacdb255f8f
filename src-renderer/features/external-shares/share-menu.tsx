import { Ban, Ellipsis, Eye, History, Mail, Pencil, Send, SquareKanban } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { ShareItem } from '../../../src-shared/queries/sharing';
import { go } from '../../state';
import { Changes, IconButton, Menu, MenuItem, MenuSeparator } from '../../ui';
import { showHistory } from '../history/show-history';
import { isOpen } from './share-marks';
import type { ShareChanges } from './use-share-changes';

interface ShareMenuProps {
  share: ShareItem;
  changes: ShareChanges;
}

/** What can be done with one share; of one that has ended, only to look where it came from. */
export function ShareMenu({ share, changes }: ShareMenuProps) {
  const t = useTranslations('externalShares');
  const open = isOpen(share);
  const writes = share.access === 'read-write';

  function act(chosen: string): void {
    if (chosen === 'message') changes.message(share, undefined);
    else if (chosen === 'resend') changes.resend(share);
    else if (chosen === 'access') changes.setAccess(share, writes ? 'read-only' : 'read-write');
    else if (chosen === 'board' && share.board !== null) go({ view: 'boards', board: share.board });
    else if (chosen === 'history') showHistory({ person: share.person });
    else if (chosen === 'revoke') changes.revoke([share]);
  }

  return (
    <Menu
      label={t('manage', { name: share.name })}
      placement="bottom end"
      trigger={<IconButton icon={Ellipsis} label={t('manage', { name: share.name })} tip={false} />}
      onAction={act}
    >
      {share.status === 'pending' ? (
        <Changes>
          <MenuItem id="resend" icon={Send}>
            {t('resend')}
          </MenuItem>
        </Changes>
      ) : null}
      {open ? (
        <Changes>
          <MenuItem id="message" icon={Mail}>
            {t('message.open')}
          </MenuItem>
        </Changes>
      ) : null}
      {open ? (
        <Changes>
          <MenuItem id="access" icon={writes ? Eye : Pencil}>
            {t(writes ? 'makeReadOnly' : 'makeReadWrite')}
          </MenuItem>
        </Changes>
      ) : null}
      {share.board === null ? null : (
        <MenuItem id="board" icon={SquareKanban}>
          {t('openBoard')}
        </MenuItem>
      )}
      <MenuItem id="history" icon={History}>
        {t('openHistory')}
      </MenuItem>
      {open ? <MenuSeparator /> : null}
      {open ? (
        <Changes>
          <MenuItem id="revoke" icon={Ban} danger>
            {t('revokeOne')}
          </MenuItem>
        </Changes>
      ) : null}
    </Menu>
  );
}
