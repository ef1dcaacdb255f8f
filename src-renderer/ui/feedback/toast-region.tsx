import { CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { Text } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { Button } from '../actions/button';
import { IconButton } from '../actions/icon-button';
import { Icon } from '../marks/icon';
import { RefusedIcon } from '../marks/refused-icon';
import { ProgressBar } from './progress-bar';
import { Spinner } from './spinner';
import css from './toast.module.css';
import { AriaToast, AriaToastContent, AriaToastRegion } from './toast-queue';
import { type Toast, toastQueue, toasts } from './toasts';

/** Where toasts appear: once, in the shell. F6 leads there. */
export function ToastRegion() {
  const t = useTranslations('common');
  return (
    <AriaToastRegion queue={toastQueue} className={css.region ?? ''} aria-label={t('toasts')}>
      {({ toast }) => (
        <AriaToast toast={toast} className={css.toast ?? ''}>
          <LiveToast id={toast.content} />
        </AriaToast>
      )}
    </AriaToastRegion>
  );
}

function LiveToast({ id }: { id: string }) {
  const toast = useSyncExternalStore(toasts.subscribe, () => toasts.get(id));
  return toast === undefined ? null : <ToastCard toast={toast} onClose={() => toasts.close(id)} />;
}

/** One message; exported for the kit page. */
export function ToastCard({ toast, onClose }: { toast: Toast; onClose?: () => void }) {
  const t = useTranslations('common.actions');
  const { action, progress } = toast;
  return (
    <div className={css.card}>
      <ToastIcon tone={toast.tone} />
      <AriaToastContent className={css.words}>
        <Text slot="title" className={css.title}>
          {toast.title}
        </Text>
        {progress === undefined ? null : <ProgressBar label={toast.title} {...progress} />}
        {toast.text === undefined ? null : (
          <Text slot="description" className={css.text}>
            {toast.text}
          </Text>
        )}
      </AriaToastContent>
      {action === undefined ? null : (
        <Button
          {...(action.keys === undefined ? {} : { keys: action.keys })}
          onPress={() => {
            action.onPress();
            if (!action.keepOpen) onClose?.();
          }}
        >
          {action.label}
        </Button>
      )}
      {onClose === undefined || toast.tone === 'progress' ? null : (
        <IconButton icon={X} label={t('close')} size={24} tip={false} onPress={onClose} />
      )}
    </div>
  );
}

function ToastIcon({ tone }: { tone: Toast['tone'] }) {
  if (tone === 'refused') return <RefusedIcon />;
  if (tone === 'progress') return <Spinner />;
  if (tone === 'failed') return <Icon of={TriangleAlert} className={css.failed} />;
  if (tone === 'info') return <Icon of={Info} className={css.info} />;
  return <Icon of={CircleCheck} className={css.done} />;
}
