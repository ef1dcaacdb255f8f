import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { InternalError } from '../../../src-shared/ipc/contract';
import type { SyncCandidate } from '../../../src-shared/ipc/sync';
import type { Refusal } from '../../../src-shared/result';
import { attempt, call, flat, queryClient } from '../../api';
import { RefusalText } from '../../app/change/refusal-text';
import { PersonPicker } from '../../app/create/person-picker';
import { useFormat } from '../../language';
import { Button, Checkbox, Dialog, EmptyState, RadioGroup, TextField, toasts } from '../../ui';
import css from './sync.module.css';

/** Lets another console in, once its fingerprint has been compared out of band (sync-design.md 6). */
export function EnrolDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('sync.enrol');
  const c = useTranslations('common.actions');
  const format = useFormat();
  const asked = useQuery({
    queryKey: ['sync', 'candidates'],
    queryFn: () => call('sync.candidates'),
    refetchInterval: 3_000,
  });
  const items = asked.data?.items ?? [];
  const [chosen, choose] = useState<string | null>(null);
  const candidate = items.find((one) => one.console === chosen) ?? items[0] ?? null;
  const [same, setSame] = useState(false);
  const [name, setName] = useState<string | null>(null);
  const [person, setPerson] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refusal | InternalError | null>(null);

  async function approve({ fingerprint, name: own }: SyncCandidate): Promise<void> {
    setBusy(true);
    const called = (name ?? own).trim();
    const answer = flat(
      await attempt('sync.approve', {
        fingerprint,
        ...(called === '' ? {} : { name: called }),
        ...(person === null ? {} : { person }),
      }),
    );
    setBusy(false);
    if (!answer.ok) {
      setRefused(answer.refused);
      return;
    }
    await queryClient.invalidateQueries({ queryKey: ['sync'] });
    toasts.show({ tone: 'done', title: t('done', { name: called }) });
    onClose();
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('title')}
      size="wide"
      actions={
        <>
          <Button kind="quiet" size="dialog" onPress={onClose}>
            {c('cancel')}
          </Button>
          <Button
            kind="primary"
            size="dialog"
            isPending={busy}
            isDisabled={candidate === null || !same}
            onPress={() => {
              if (candidate !== null) void approve(candidate);
            }}
          >
            {t('approve')}
          </Button>
        </>
      }
    >
      {candidate === null ? (
        <EmptyState title={t('none')} text={asked.error?.message ?? t('noneWhy')} />
      ) : (
        <div className={css.form}>
          <p className={css.lead}>{t('lead')}</p>
          <RadioGroup
            label={t('title')}
            options={items.map((one) => ({
              id: one.console,
              label: one.name,
              detail: t('asked', { when: format.relative(one.at) }),
            }))}
            value={candidate.console}
            onChange={(id) => {
              choose(id);
              setSame(false);
              setName(null);
            }}
          />
          <code className={css.fingerprint}>{candidate.fingerprint}</code>
          <Checkbox isSelected={same} onChange={setSame}>
            {t('same')}
          </Checkbox>
          <TextField
            label={t('name')}
            size="dialog"
            value={name ?? candidate.name}
            onChange={setName}
            maxLength={200}
          />
          <PersonPicker
            label={t('person')}
            hint={t('personWhy')}
            placeholder={t('personFind')}
            onPick={(found) => setPerson(found?.id ?? null)}
          />
          {refused === null ? null : <RefusalText refused={refused} />}
        </div>
      )}
    </Dialog>
  );
}
