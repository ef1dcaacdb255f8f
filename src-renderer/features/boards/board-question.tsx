import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { CommandInput } from '../../../src-shared/commands';
import type { BoardItem } from '../../../src-shared/queries/lists';
import { useTeamspaceDirectory } from '../../api';
import { proposeChange } from '../../app/change';
import { PersonPicker } from '../../app/create';
import { go } from '../../state';
import { Button, Dialog, Select, TextField } from '../../ui';

export type Asking = 'handOver' | 'move' | 'duplicate';

interface BoardQuestionProps {
  board: BoardItem;
  asking: Asking;
  onClose: () => void;
}

/** Asks for the one thing that a change of a board still needs, then shows what it would do. */
export function BoardQuestion({ board, asking, onClose }: BoardQuestionProps) {
  const t = useTranslations('boards');
  const c = useTranslations('common.actions');
  const people = useTranslations('people');
  const teamspaces = useTeamspaceDirectory(asking === 'move');
  const [answer, setAnswer] = useState(
    asking === 'duplicate' ? t('copyOf', { name: board.name }) : '',
  );
  const { name } = board;
  const targets = teamspaces.list.filter((one) => one.id !== board.teamspace && !one.archived);
  const title = t(`${asking}Title`, { name });
  const text =
    asking === 'handOver' ? t('handOverWhy', { owner: board.ownerName }) : t(`${asking}Why`);

  function command(): CommandInput {
    if (asking === 'handOver')
      return { type: 'board.transferOwnership', board: board.id, to: answer };
    if (asking === 'move') return { type: 'board.move', board: board.id, teamspace: answer };
    return { type: 'board.duplicate', board: board.id, name: answer.trim() };
  }

  function next(): void {
    if (answer.trim() === '') return;
    onClose();
    proposeChange({
      command: command(),
      title,
      text,
      verb: t(`${asking}Verb`),
      done: t(`${asking}Done`, { name }),
      onDone: ({ id }) => {
        if (asking === 'duplicate' && id !== undefined) go({ view: 'boards', board: id });
      },
    });
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      consequence={text}
      actions={
        <>
          <Button kind="quiet" size="dialog" onPress={onClose}>
            {c('cancel')}
          </Button>
          <Button kind="primary" size="dialog" isDisabled={answer.trim() === ''} onPress={next}>
            {c('next')}
          </Button>
        </>
      }
    >
      {asking === 'handOver' ? (
        <PersonPicker
          label={t('handOverTo')}
          placeholder={people('pick')}
          onPick={(person) => setAnswer(person?.id ?? '')}
        />
      ) : null}
      {asking === 'move' ? (
        <Select
          label={t('teamspace')}
          size="dialog"
          value={answer === '' ? null : answer}
          onChange={setAnswer}
          options={targets.map(({ id, name: label }) => ({ id, label }))}
        />
      ) : null}
      {asking === 'duplicate' ? (
        <TextField
          label={t('duplicateName')}
          size="dialog"
          value={answer}
          onChange={setAnswer}
          maxLength={200}
          autoFocus
        />
      ) : null}
    </Dialog>
  );
}
