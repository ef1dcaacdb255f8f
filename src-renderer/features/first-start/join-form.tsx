import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { InternalError } from '../../../src-shared/ipc/contract';
import { normaliseEmail } from '../../../src-shared/model/email';
import type { Refusal } from '../../../src-shared/result';
import { attempt } from '../../api';
import { Notice, TextArea, TextField } from '../../ui';
import { HubFields, hubInput } from '../sync/hub-fields';
import { readInvitation } from '../sync/invitation';
import { DoorForm } from './door-form';
import { enterWorkspace } from './enter-workspace';

/** Comes into a workspace that others share: by an invitation, read at once, enrolled by an admin. */
export function JoinForm({ onClose }: { onClose: () => void }) {
  const t = useTranslations('sync.join');
  const h = useTranslations('sync.hub');
  const [pasted, setPasted] = useState('');
  const [line, setLine] = useState({ hub: '', password: '' });
  const [workspace, setWorkspace] = useState('');
  const [pin, setPin] = useState('');
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refusal | InternalError | null>(null);
  const person = normaliseEmail(email);
  const wrong = {
    hub: line.hub.trim() === '' ? t('addressMissing') : undefined,
    workspace: workspace.trim() === '' ? t('workspaceMissing') : undefined,
    pin: /^[0-9a-f]{64}$/i.test(pin.trim()) ? undefined : t('pinWrong'),
    email: person === null ? t('emailWrong') : undefined,
  };
  const shown = (error: string | undefined) => (tried ? error : undefined);

  function paste(text: string): void {
    setPasted(text);
    const found = readInvitation(text);
    if (found.hub !== undefined) setLine({ ...line, hub: found.hub });
    if (found.workspace !== undefined) setWorkspace(found.workspace);
    if (found.pin !== undefined) setPin(found.pin);
  }

  async function join(): Promise<void> {
    setTried(true);
    if (busy || person === null || wrong.hub || wrong.workspace || wrong.pin) return;
    setBusy(true);
    setRefused(null);
    const reply = await attempt('sync.join', {
      ...hubInput(line),
      workspace: workspace.trim(),
      pin: pin.trim(),
      person,
      ...(name.trim() === '' ? {} : { name: name.trim() }),
    });
    if (reply.ok) await enterWorkspace(undefined, { view: 'sync' });
    else setRefused(reply.refused);
    setBusy(false);
  }

  return (
    <DoorForm
      title={t('title')}
      consequence={t('consequence')}
      verb={t('join')}
      busy={busy}
      onSubmit={() => void join()}
      onClose={onClose}
    >
      <TextArea
        label={t('paste')}
        hint={`${t('pasteWhy')} ${t('lead')}`}
        value={pasted}
        onChange={paste}
        rows={3}
        maxLength={4_000}
        autoFocus
      />
      <HubFields form={line} onChange={setLine} error={shown(wrong.hub)} />
      <TextField
        label={t('workspace')}
        size="dialog"
        value={workspace}
        onChange={setWorkspace}
        maxLength={200}
        isRequired
        error={shown(wrong.workspace)}
      />
      <TextField
        label={t('pin')}
        size="dialog"
        value={pin}
        onChange={setPin}
        maxLength={200}
        isRequired
        error={shown(wrong.pin)}
      />
      <TextField
        label={t('email')}
        size="dialog"
        type="email"
        value={email}
        onChange={setEmail}
        maxLength={254}
        isRequired
        error={shown(wrong.email)}
      />
      <TextField
        label={t('name')}
        hint={t('nameWhy')}
        size="dialog"
        value={name}
        onChange={setName}
        maxLength={200}
      />
      {refused === null ? null : (
        <Notice tone="stop" title={h('failed')}>
          {refused.message}
        </Notice>
      )}
    </DoorForm>
  );
}
