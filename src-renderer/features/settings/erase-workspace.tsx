import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { InternalError } from '../../../src-shared/ipc/contract';
import type { WorkspaceAnswer } from '../../../src-shared/queries/lists';
import type { Refusal } from '../../../src-shared/result';
import { execute, queryClient, refreshAppState } from '../../api';
import { RefusalText } from '../../app/change/refusal-text';
import { Button, Changes, Dialog, TextField } from '../../ui';
import { Line, Section } from './section';
import css from './settings.module.css';

/** W5: everything, for good; the workspace's name has to be typed. */
export function EraseWorkspace({ workspace }: { workspace: WorkspaceAnswer }) {
  const t = useTranslations('settings.erase');
  const [asking, setAsking] = useState(false);
  return (
    <Section title={t('title')}>
      <Line title={t('name')} text={t('why')}>
        <Changes>
          <Button kind="danger" icon={Trash2} onPress={() => setAsking(true)}>
            {t('open')}
          </Button>
        </Changes>
      </Line>
      {asking ? <Confirm workspace={workspace} onClose={() => setAsking(false)} /> : null}
    </Section>
  );
}

function Confirm({ workspace, onClose }: { workspace: WorkspaceAnswer; onClose: () => void }) {
  const t = useTranslations('settings.erase');
  const c = useTranslations('common.actions');
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refusal | InternalError | null>(null);
  const { name, counts } = workspace;

  async function erase(): Promise<void> {
    setBusy(true);
    const answer = await execute({ type: 'workspace.erase', confirm: typed });
    setBusy(false);
    if (!answer.ok) {
      setRefused(answer.refused);
      return;
    }
    onClose();
    // Nothing that was known holds any more: the doors of the first start come next.
    await refreshAppState();
    queryClient.clear();
  }
  return (
    <Dialog
      isOpen
      alert
      onClose={onClose}
      title={t('question', { name })}
      consequence={t('final')}
      actions={
        <>
          <Button kind="quiet" size="dialog" onPress={onClose}>
            {c('cancel')}
          </Button>
          <Button
            kind="confirm"
            size="dialog"
            isDisabled={typed !== name}
            isPending={busy}
            onPress={() => void erase()}
          >
            {t('verb')}
          </Button>
        </>
      }
    >
      <div className={css.ask}>
        <p>
          {t('what', {
            people: counts.people,
            teamspaces: counts.teamspaces,
            boards: counts.boards,
            entries: workspace.head.entry,
          })}
        </p>
        <TextField
          label={t('type', { name })}
          size="dialog"
          value={typed}
          onChange={setTyped}
          maxLength={400}
          autoFocus
        />
        {refused === null ? null : <RefusalText refused={refused} />}
      </div>
    </Dialog>
  );
}
