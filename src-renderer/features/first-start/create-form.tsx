import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { InternalError } from '../../../src-shared/ipc/contract';
import { normaliseEmail } from '../../../src-shared/model/email';
import { PLANS, type Plan } from '../../../src-shared/model/words';
import type { Refusal } from '../../../src-shared/result';
import { attempt, flat } from '../../api';
import { RefusalText } from '../../app/change/refusal-text';
import { RadioGroup, TextField } from '../../ui';
import { DoorForm } from './door-form';
import { enterWorkspace } from './enter-workspace';
import { TimeZoneField } from './time-zone-field';

/** Name, plan, time zone, and who is the first admin. */
export function CreateForm({ onClose }: { onClose: () => void }) {
  const t = useTranslations('firstStart.form');
  const plans = useTranslations('roles.plan');
  const [name, setName] = useState('');
  const [plan, setPlan] = useState<Plan>('enterprise');
  const [timeZone, setTimeZone] = useState(Intl.DateTimeFormat().resolvedOptions().timeZone);
  const [adminName, setAdminName] = useState('');
  const [adminEmail, setAdminEmail] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refusal | InternalError | null>(null);
  const email = normaliseEmail(adminEmail);
  const wrong = {
    name: name.trim() === '' ? t('nameMissing') : undefined,
    adminName: adminName.trim() === '' ? t('adminNameMissing') : undefined,
    adminEmail: email === null ? t('adminEmailWrong') : undefined,
  };
  const shown = (error: string | undefined) => (tried ? error : undefined);

  async function create(): Promise<void> {
    setTried(true);
    if (busy || email === null || wrong.name !== undefined || wrong.adminName !== undefined) return;
    setBusy(true);
    const answer = flat(
      await attempt('app.create', {
        name: name.trim(),
        plan,
        ...(timeZone === '' ? {} : { timeZone }),
        admin: { email, name: adminName.trim() },
      }),
    );
    if (answer.ok) await enterWorkspace();
    else setRefused(answer.refused);
    setBusy(false);
  }

  return (
    <DoorForm
      title={t('title')}
      consequence={t('consequence')}
      verb={t('create')}
      busy={busy}
      onSubmit={() => void create()}
      onClose={onClose}
    >
      <TextField
        label={t('name')}
        size="dialog"
        value={name}
        onChange={setName}
        placeholder={t('namePlaceholder')}
        maxLength={200}
        isRequired
        autoFocus
        error={shown(wrong.name)}
      />
      <RadioGroup
        label={t('plan')}
        options={PLANS.map((id) => ({ id, label: plans(id), detail: t(`planText.${id}`) }))}
        value={plan}
        onChange={setPlan}
      />
      <TimeZoneField label={t('timeZone')} value={timeZone} onChange={setTimeZone} />
      <TextField
        label={t('adminName')}
        size="dialog"
        value={adminName}
        onChange={setAdminName}
        maxLength={200}
        isRequired
        error={shown(wrong.adminName)}
      />
      <TextField
        label={t('adminEmail')}
        size="dialog"
        type="email"
        value={adminEmail}
        onChange={setAdminEmail}
        maxLength={254}
        isRequired
        error={shown(wrong.adminEmail)}
      />
      {refused === null ? null : <RefusalText refused={refused} />}
    </DoorForm>
  );
}
