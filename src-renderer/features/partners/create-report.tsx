import { Plus } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { InternalError } from '../../../src-shared/ipc/contract';
import type { Refusal } from '../../../src-shared/result';
import { execute } from '../../api';
import { RefusalText } from '../../app/change/refusal-text';
import { Button, TextField } from '../../ui';
import css from './partners.module.css';

/** A report that is to be shared may not exist yet. */
export function CreateReport({ onCreated }: { onCreated: (id: string) => void }) {
  const t = useTranslations('partners.report');
  const [made, setMade] = useState('');
  const [name, setName] = useState('');
  const [refused, setRefused] = useState<Refusal | InternalError | null>(null);
  const called = name.trim();

  async function create(): Promise<void> {
    if (called === '') return;
    const answer = await execute({ type: 'report.create', name: called });
    setRefused(answer.ok ? null : answer.refused);
    if (!answer.ok) return;
    setName('');
    // No toast: it would lie over the dialog that this is asked in.
    setMade(called);
    if (answer.value.id !== undefined) onCreated(answer.value.id);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter') return;
    // It makes the report, not what the form around it would.
    event.preventDefault();
    void create();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter in the field inside makes the report.
    <div className={css.create} onKeyDown={onKeyDown}>
      <TextField
        label={t('name')}
        size="dialog"
        value={name}
        onChange={setName}
        maxLength={200}
        className={css.grow ?? ''}
      />
      <Button size="dialog" icon={Plus} isDisabled={called === ''} onPress={() => void create()}>
        {t('create')}
      </Button>
      <p className={css.caption} role="status">
        {made === '' ? '' : t('done', { name: made })}
      </p>
      {refused === null ? null : <RefusalText refused={refused} />}
    </div>
  );
}
