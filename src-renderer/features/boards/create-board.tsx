import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { BoardKind } from '../../../src-shared/model/words';
import { useTeamspaceDirectory } from '../../api';
import { CreationDialog, PersonPicker, useCreation } from '../../app/create';
import { go, useRoute } from '../../state';
import { KindIcon, Select, TextField } from '../../ui';
import { KINDS } from './kinds';

/** A new board; its drawer opens. */
export function CreateBoard() {
  const t = useTranslations('boards');
  const kinds = useTranslations('kinds.board');
  const route = useRoute();
  const teamspaces = useTeamspaceDirectory();
  const open = teamspaces.list.filter((one) => !one.archived);
  const here = route.view === 'teamspaces' ? route.teamspace : undefined;
  const { create, refused, busy } = useCreation();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<BoardKind>('grid');
  const [chosen, setChosen] = useState<string | null>(here ?? null);
  const [owner, setOwner] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const teamspace = chosen ?? open[0]?.id ?? null;
  const missing = name.trim() === '';

  function submit(): void {
    setTried(true);
    if (missing || teamspace === null) return;
    const command = {
      type: 'board.create' as const,
      name: name.trim(),
      kind,
      teamspace,
      ...(owner === null ? {} : { owner }),
    };
    void create(command, t('createDone', { name: name.trim() }), ({ id }) => {
      if (id !== undefined) go({ view: 'boards', board: id });
    });
  }

  return (
    <CreationDialog
      title={t('createTitle')}
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
      <Select
        label={t('kind')}
        size="dialog"
        value={kind}
        onChange={setKind}
        options={KINDS.map((id) => ({ id, label: kinds(id), icon: <KindIcon kind={id} /> }))}
      />
      <Select
        label={t('teamspace')}
        size="dialog"
        value={teamspace}
        onChange={setChosen}
        options={open.map(({ id, name: label }) => ({ id, label }))}
      />
      <PersonPicker
        label={t('owner')}
        placeholder={t('ownerYou')}
        onPick={(person) => setOwner(person?.id ?? null)}
      />
    </CreationDialog>
  );
}
