import { useTranslations } from 'use-intl';
import { useReady } from '../../app/ready';
import { backToNow, type ViewName } from '../../state';
import { Button, EmptyState, Head } from '../../ui';

/** In place of a view that has no past. */
export function NowOnly({ view }: { view: ViewName }) {
  const t = useTranslations('asOf');
  const views = useTranslations('shell.views');
  useReady('view');
  return (
    <>
      <Head title={views(view)} />
      <EmptyState
        title={t('now.title', { view: views(view) })}
        text={t('now.text')}
        action={<Button onPress={backToNow}>{t('back')}</Button>}
      />
    </>
  );
}
