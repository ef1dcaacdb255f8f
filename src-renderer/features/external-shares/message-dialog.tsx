import { useTranslations } from 'use-intl';
import type { ShareItem } from '../../../src-shared/queries/sharing';
import { Button, Dialog } from '../../ui';
import css from './external-shares.module.css';
import { MessagePanel } from './message-panel';

interface MessageDialogProps {
  share: ShareItem;
  /** After a new link was made; without it the message says that the link comes separately. */
  token: string | undefined;
  onClose: () => void;
}

/** The message to a share's recipient, once more. */
export function MessageDialog({ share, token, onClose }: MessageDialogProps) {
  const t = useTranslations('externalShares.message');
  const c = useTranslations('common.actions');
  return (
    <Dialog
      isOpen
      onClose={onClose}
      alert={token !== undefined}
      size="wide"
      title={t('title', { name: share.name })}
      actions={
        <Button size="dialog" kind="primary" onPress={onClose}>
          {c('done')}
        </Button>
      }
    >
      <div className={css.ask}>
        <MessagePanel share={share.id} token={token} />
      </div>
    </Dialog>
  );
}
