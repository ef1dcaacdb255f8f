import { useTranslations } from 'use-intl';
import { isErased } from '../../../src-shared/model/email';
import type { PersonItem } from '../../../src-shared/queries/lists';
import { Badge } from '../../ui';

/** What is out of the ordinary about somebody: deactivated, auditor, address not confirmed. */
export function PersonMarks({ person }: { person: PersonItem }) {
  const t = useTranslations('people.state');
  const roles = useTranslations('roles');
  if (isErased(person)) return <Badge tone="stop">{t('erased')}</Badge>;
  return (
    <>
      {person.active ? null : <Badge tone="stop">{t('inactive')}</Badge>}
      {person.auditor ? <Badge tone="accent">{roles('auditor')}</Badge> : null}
      {person.emailConfirmed ? null : <Badge tone="caution">{t('unconfirmed')}</Badge>}
    </>
  );
}
