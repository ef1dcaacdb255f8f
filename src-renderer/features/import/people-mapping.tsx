import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { Avatar, Badge, TextField } from '../../ui';
import css from './import.module.css';
import type { Faults, ImportPerson } from './import-state';

interface PeopleMappingProps {
  people: readonly ImportPerson[];
  emails: Readonly<Record<string, string>>;
  faults: Faults['emails'];
  onChange: (login: string, email: string) => void;
}

/** Files of thousands bring addresses along; those without come first. */
const SHOWN = 200;

/** Everybody in the file, with the address that says who they are here. */
export function PeopleMapping({ people, emails, faults, onChange }: PeopleMappingProps) {
  const t = useTranslations('importing');
  const shown = useMemo(() => {
    const open = people.filter((one) => one.email === null);
    const known = people.filter((one) => one.email !== null);
    return [...open, ...known].slice(0, SHOWN);
  }, [people]);
  return (
    <section aria-label={t('peopleTitle')}>
      <h3>{t('peopleTitle')}</h3>
      <p className={css.why}>{t('peopleWhy')}</p>
      <table className={css.people}>
        <thead>
          <tr>
            <th scope="col">{t('columns.login')}</th>
            <th scope="col">{t('columns.role')}</th>
            <th scope="col">{t('columns.email')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((person) => {
            const { login, name } = person;
            const fault = faults[login];
            return (
              <tr key={login}>
                <th scope="row">
                  <span className={css.person}>
                    <Avatar name={name} size={20} />
                    <span>
                      {name}
                      <small>{login}</small>
                    </span>
                  </span>
                </th>
                <td>
                  {person.role}
                  {person.access ? null : (
                    <Badge tone="caution">{person.note ?? t('noAccess')}</Badge>
                  )}
                </td>
                <td>
                  <span className={css.email}>
                    <TextField
                      label={t('emailOf', { name })}
                      hideLabel
                      type="email"
                      value={emails[login] ?? ''}
                      onChange={(email) => onChange(login, email)}
                      placeholder={t('placeholder')}
                      maxLength={254}
                      isDisabled={person.email !== null}
                      error={
                        fault === undefined
                          ? undefined
                          : t(fault === 'twice' ? 'emailTwice' : 'emailWrong')
                      }
                    />
                    {person.proposal !== null && emails[login] === person.proposal ? (
                      <Badge tone="accent">{t('proposed')}</Badge>
                    ) : null}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {people.length > shown.length ? (
        <p className={css.why}>{t('more', { count: people.length - shown.length })}</p>
      ) : null}
    </section>
  );
}
