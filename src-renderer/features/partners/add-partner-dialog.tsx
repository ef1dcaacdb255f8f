import { type FormEvent, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { CommandInput } from '../../../src-shared/commands';
import type { InternalError } from '../../../src-shared/ipc/contract';
import { normaliseEmail } from '../../../src-shared/model/email';
import type { Refusal } from '../../../src-shared/result';
import { execute, may } from '../../api';
import { useChangeToasts } from '../../app/change';
import { RefusalText } from '../../app/change/refusal-text';
import { Button, Dialog, Tabs, TextArea, TextField } from '../../ui';
import { CreateReport } from './create-report';
import css from './partners.module.css';
import { ThingList } from './thing-list';

interface Named {
  id: string;
  name: string;
}

interface AddPartnerDialogProps {
  /** Offered from the start. */
  board?: Named;
  onDone: () => void;
  onClose: () => void;
}

const NONE: ReadonlySet<string> = new Set();
const PAUSE_MS = 250;

/** G1: one address, any number of reports and boards; G2 is looked at while one types. */
export function AddPartnerDialog({ board, onDone, onClose }: AddPartnerDialogProps) {
  const t = useTranslations('partners');
  const c = useTranslations('common');
  const says = useChangeToasts();
  const [email, setEmail] = useState('');
  const [reason, setReason] = useState('');
  const [tab, setTab] = useState<'reports' | 'boards'>(board === undefined ? 'reports' : 'boards');
  const [reports, setReports] = useState(NONE);
  const [boards, setBoards] = useState<ReadonlySet<string>>(
    () => new Set(board === undefined ? [] : [board.id]),
  );
  const [refused, setRefused] = useState<Refusal | InternalError | null>(null);
  const [checked, setChecked] = useState(false);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const address = normaliseEmail(email);
  const command: CommandInput | null =
    address === null
      ? null
      : { type: 'partner.invite', email: address, reports: [...reports], boards: [...boards] };
  const asked = command === null ? '' : JSON.stringify(command);

  useEffect(() => {
    setRefused(null);
    setChecked(false);
    if (asked === '') return;
    let current = true;
    const timer = setTimeout(() => {
      void may(JSON.parse(asked) as CommandInput).then((reply) => {
        if (!current) return;
        setRefused(reply.ok ? null : reply.refused);
        setChecked(reply.ok);
      });
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [asked]);

  async function invite(): Promise<void> {
    setTried(true);
    if (command === null || busy) return;
    setBusy(true);
    const words = reason.trim();
    const answer = await execute(words === '' ? command : { ...command, reason: words });
    setBusy(false);
    if (!answer.ok) {
      setRefused(answer.refused);
      return;
    }
    says.sayDone(answer.value, { done: t('add.done', { email: address ?? '' }) });
    onDone();
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    void invite();
  }

  const domain = address?.split('@')[1] ?? '';
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('add.title')}
      size="wide"
      consequence={t('add.consequence', { reports: reports.size, boards: boards.size })}
      actions={
        <>
          <Button kind="quiet" size="dialog" onPress={onClose}>
            {c('actions.cancel')}
          </Button>
          <Button
            kind="primary"
            size="dialog"
            isDisabled={refused !== null}
            isPending={busy}
            onPress={() => void invite()}
          >
            {t('add.verb')}
          </Button>
        </>
      }
    >
      <form className={css.form} onSubmit={submit} noValidate>
        <TextField
          label={t('add.email')}
          hint={checked ? t('add.free', { domain }) : t('add.why')}
          size="dialog"
          type="email"
          value={email}
          onChange={setEmail}
          maxLength={400}
          isRequired
          autoFocus
          error={tried && address === null ? t('add.wrong') : undefined}
        />
        {refused === null ? null : <RefusalText refused={refused} command={command ?? undefined} />}
        <Tabs
          label={t('add.offer')}
          items={[
            { id: 'reports', label: t('columns.reports'), count: reports.size },
            { id: 'boards', label: t('columns.boards'), count: boards.size },
          ]}
          value={tab}
          onChange={setTab}
          className={css.offer}
        >
          {tab === 'reports' ? (
            <>
              <ThingList of="reports" chosen={reports} onChange={setReports} />
              <CreateReport onCreated={(id) => setReports((before) => new Set([...before, id]))} />
            </>
          ) : (
            <ThingList of="boards" chosen={boards} onChange={setBoards} />
          )}
        </Tabs>
        <TextArea
          label={c('form.reason')}
          hint={c('form.reasonWhy')}
          value={reason}
          onChange={setReason}
          maxLength={2000}
        />
        <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true" />
      </form>
    </Dialog>
  );
}
