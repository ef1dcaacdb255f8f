import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { CreationDialog, PersonPicker, useCreation } from '../../app/create';
import { go } from '../../state';
import { TextField } from '../../ui';

/** A new teamspace; the window opens on it. */
export function CreateTeamspace() {
  const t = useTranslations('teamspaces');
  const { create, refused, busy } = useCreation();
  const [name, setName] = useState('');
  const [owner, setOwner] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const missing = name.trim() === '';

  function submit(): void {
    setTried(true);
    if (missing) return;
    const command = {
      type: 'teamspace.create' as const,
      name: name.trim(),
      ...(owner === null ? {} : { owner }),
    };
    void create(command, t('createDone', { name: name.trim() }), ({ id }) => {
      if (id !== undefined) go({ view: 'teamspaces', teamspace: id });
    });
  }

  return (
    <CreationDialog
      title={t('createTitle')}
      consequence={t('createWhy')}
      verb={t('create')}
      busy={busy}
      refused={refused}
      onSubmit={submit}
    >
      <TextField
        label={t('name')}
        size="dialog"
        value={name}
        onChange={setName}
        maxLength={200}
        isRequired
        autoFocus
        error={tried && missing ? t('nameWhy') : undefined}
      />
      <PersonPicker
        label={t('owner')}
        hint={t('ownerWhy')}
        placeholder={t('ownerYou')}
        onPick={(person) => setOwner(person?.id ?? null)}
      />
    </CreationDialog>
  );
}
