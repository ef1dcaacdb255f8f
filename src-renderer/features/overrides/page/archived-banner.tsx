import { useTranslations } from 'use-intl';
import { proposeChange } from '../../../app/change';
import { Banner, Button, Changes } from '../../../ui';

/** Says why nothing can be changed here, and how to get out of it. */
export function ArchivedBanner({ teamspace, name }: { teamspace: string; name: string }) {
  const t = useTranslations('grid.page');
  const unarchive = () =>
    proposeChange({
      command: { type: 'teamspace.unarchive', teamspace },
      title: t('unarchiveTitle', { name }),
      verb: t('unarchiveVerb'),
      done: t('unarchived', { name }),
    });
  return (
    <Banner
      tone="past"
      title={t('archived')}
      text={t('archivedWhy')}
      actions={
        <Changes>
          <Button onPress={unarchive}>{t('unarchive')}</Button>
        </Changes>
      }
    />
  );
}
