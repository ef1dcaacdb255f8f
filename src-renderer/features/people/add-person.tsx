import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { normaliseEmail } from '../../../src-shared/model/email';
import {
  AFFILIATIONS,
  type Affiliation,
  WORKSPACE_ROLES,
  type WorkspaceRole,
} from '../../../src-shared/model/words';
import { CreationDialog, useCreation } from '../../app/create';
import { go } from '../../state';
import { Select, TextField } from '../../ui';

/** Somebody new in the directory; their page opens. */
export function AddPerson() {
  const t = useTranslations('people');
  const roles = useTranslations('roles');
  const { create, refused, busy } = useCreation();
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [affiliation, setAffiliation] = useState<Affiliation>('member');
  const [role, setRole] = useState<WorkspaceRole>('maker');
  const [tried, setTried] = useState(false);
  const address = normaliseEmail(email);

  function submit(): void {
    setTried(true);
    if (address === null) return;
    const called = name.trim();
    const command = {
      type: 'person.add' as const,
      email: address,
      affiliation,
      ...(called === '' ? {} : { name: called }),
      ...(affiliation === 'member' ? { workspaceRole: role } : {}),
    };
    void create(command, t('addDone', { name: called === '' ? address : called }), ({ id }) => {
      if (id !== undefined) go({ view: 'people', person: id });
    });
  }

  return (
    <CreationDialog
      title={t('addTitle')}
      consequence={t('addWhy')}
      verb={t('add')}
      busy={busy}
      refused={refused}
      onSubmit={submit}
    >
      <TextField
        label={t('email')}
        size="dialog"
        type="email"
        value={email}
        onChange={setEmail}
        maxLength={400}
        isRequired
        autoFocus
        error={tried && address === null ? t('emailWhy') : undefined}
      />
      <TextField label={t('name')} size="dialog" value={name} onChange={setName} maxLength={200} />
      <Select
        label={t('affiliation')}
        size="dialog"
        value={affiliation}
        onChange={setAffiliation}
        options={AFFILIATIONS.map((id) => ({ id, label: roles(`affiliation.${id}`) }))}
      />
      {affiliation === 'member' ? (
        <Select
          label={t('role')}
          size="dialog"
          value={role}
          onChange={setRole}
          options={WORKSPACE_ROLES.map((id) => ({ id, label: roles(`workspace.${id}`) }))}
        />
      ) : null}
    </CreationDialog>
  );
}
