import { PlugZap } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { SyncProbe } from '../../../src-shared/ipc/sync';
import { attempt } from '../../api';
import { Button, Notice, TextField } from '../../ui';
import css from './sync.module.css';

export interface HubForm {
  hub: string;
  password: string;
}

/** The form's fields as a channel takes them: no password stays as it is. */
export function hubInput({ hub, password }: HubForm): { hub: string; password?: string } {
  return { hub: hub.trim(), ...(password === '' ? {} : { password }) };
}

interface HubFieldsProps {
  form: HubForm;
  onChange: (form: HubForm) => void;
  error?: string | undefined;
  autoFocus?: boolean;
}

/** Address and password of a hub, and whether it would do. */
export function HubFields({ form, onChange, error, autoFocus = false }: HubFieldsProps) {
  const t = useTranslations('sync.hub');
  const [busy, setBusy] = useState(false);
  const [probe, setProbe] = useState<SyncProbe | null>(null);
  const [failed, setFailed] = useState<string | null>(null);

  async function tryIt(): Promise<void> {
    setBusy(true);
    setProbe(null);
    setFailed(null);
    const reply = await attempt('sync.probe', hubInput(form));
    setBusy(false);
    if (reply.ok) setProbe(reply.value);
    else setFailed(reply.refused.message);
  }
  const bad =
    failed ?? (probe !== null && probe.problems.length > 0 ? probe.problems.join(' ') : null);
  return (
    <>
      <TextField
        label={t('address')}
        hint={t('addressWhy')}
        size="dialog"
        value={form.hub}
        onChange={(hub) => onChange({ ...form, hub })}
        maxLength={1_000}
        placeholder="postgres://gatehouse@db.example/gatehouse"
        isRequired
        autoFocus={autoFocus}
        error={error}
      />
      <TextField
        label={t('password')}
        hint={t('passwordWhy')}
        type="password"
        size="dialog"
        value={form.password}
        onChange={(password) => onChange({ ...form, password })}
        maxLength={1_000}
      />
      <div className={css.buttons}>
        <Button
          icon={PlugZap}
          isPending={busy}
          isDisabled={form.hub.trim() === ''}
          onPress={() => void tryIt()}
        >
          {t('probe')}
        </Button>
      </div>
      {bad === null ? null : (
        <Notice tone="stop" title={t('probeBad')}>
          {bad}
        </Notice>
      )}
      {probe === null || bad !== null ? null : (
        <Notice tone="open" title={t('probeGood')}>
          {probe.server}
          {probe.canListen ? '' : ` ${t('probePoll')}`}
        </Notice>
      )}
    </>
  );
}
