import { useTranslations } from 'use-intl';
import type { ImportOpened } from '../../../src-shared/ipc/app';
import { Select, TextField } from '../../ui';
import css from './import.module.css';
import type { Import } from './use-import';

interface FirstAdminProps {
  run: Import;
  opened: ImportOpened;
  wrong: boolean;
}

const NONE = '';

/** Which of the file's people sits here: they become the first admin, with their address. */
export function FirstAdmin({ run, opened, wrong }: FirstAdminProps) {
  const t = useTranslations('importing');
  const { state, patch } = run;
  const { admin, you } = state;

  function choose(login: string): void {
    const person = opened.people.find((one) => one.login === login);
    const email = person === undefined ? '' : (state.emails[login] ?? '');
    patch({
      you: person === undefined ? null : login,
      admin: { name: person?.name ?? '', email },
    });
  }
  function setEmail(email: string): void {
    // One person, one address: what is typed here is also who they are in the file.
    const emails = you === null ? state.emails : { ...state.emails, [you]: email };
    patch({ admin: { ...admin, email }, emails });
  }
  return (
    <>
      <p className={css.why}>{t('adminWhy')}</p>
      {opened.people.length === 0 ? null : (
        <Select
          label={t('you')}
          size="dialog"
          value={you ?? NONE}
          onChange={choose}
          options={[
            { id: NONE, label: t('youNone') },
            ...opened.people.map(({ login, name }) => ({ id: login, label: name, detail: login })),
          ]}
        />
      )}
      <div className={css.pair}>
        <TextField
          label={t('adminName')}
          size="dialog"
          value={admin.name}
          onChange={(name) => patch({ admin: { ...admin, name } })}
          maxLength={200}
          isRequired
        />
        <TextField
          label={t('adminEmail')}
          size="dialog"
          type="email"
          value={admin.email}
          onChange={setEmail}
          maxLength={254}
          isRequired
          error={wrong ? t('adminMissing') : undefined}
        />
      </div>
    </>
  );
}
