import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { PersonItem } from '../../../../src-shared/queries/lists';
import type { TiesAnswer } from '../../../../src-shared/queries/sharing';
import { useQueryRun } from '../../../api';
import { proposeChange } from '../../../app/change';
import { PersonPicker } from '../../../app/create';
import { ListProblem } from '../../../app/list-problem';
import { Button, Dialog, Notice, Skeleton } from '../../../ui';
import css from './offboard.module.css';
import { byTeamspace, offboardCommand, toHandOver } from './offboard-command';
import { ReachList } from './reach-list';
import { TieLines } from './tie-lines';

interface OffboardProps {
  person: PersonItem;
  onClose: () => void;
}

/** Shows all that somebody reaches and through what, and ends it in one change set. */
export function Offboard({ person, onClose }: OffboardProps) {
  const t = useTranslations('people.offboard');
  const c = useTranslations('common.actions');
  const run = useQueryRun({ type: 'ties', person: person.id });
  const [owners, setOwners] = useState<ReadonlyMap<string, string>>(new Map());
  const ties = run.data;
  const groups = ties === undefined ? [] : byTeamspace(toHandOver(ties));
  const missing = groups.some(([first]) => !owners.has(first?.teamspace ?? ''));
  const { name } = person;

  // An undo is judged on the present state: what it would refuse is not promised.
  function undoWords(known: TiesAnswer): string {
    if (known.shares.length > 0) return t('final');
    return t(toHandOver(known).length > 0 ? 'finalOwns' : 'undoable');
  }
  function next(known: TiesAnswer): void {
    onClose();
    const final = known.shares.length > 0 || toHandOver(known).length > 0;
    const counts = t('text', {
      teamspaces: known.teamspaces.length,
      boards: known.participates.length,
      overrides: known.overrides.length,
      shares: known.shares.length,
      owns: toHandOver(known).length,
    });
    proposeChange({
      command: offboardCommand(person.id, known, owners),
      title: t('question', { name }),
      text: `${counts} ${undoWords(known)}`,
      verb: t('verb'),
      done: t('done', { name }),
      danger: true,
      final,
    });
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="wide"
      title={t('title', { name })}
      consequence={missing ? t('missing') : t('why')}
      actions={
        <>
          <Button kind="quiet" size="dialog" onPress={onClose}>
            {c('cancel')}
          </Button>
          <Button
            kind="primary"
            size="dialog"
            isDisabled={ties === undefined || missing}
            onPress={() => ties !== undefined && next(ties)}
          >
            {c('next')}
          </Button>
        </>
      }
    >
      {run.error === null ? null : (
        <ListProblem error={run.error} onRetry={() => void run.refetch()} />
      )}
      {ties === undefined ? (
        <Skeleton width="60%" />
      ) : (
        <div className={css.page}>
          <ReachList person={person.id} />
          {groups.length === 0 ? null : (
            <section className={css.part}>
              <h3>{t('owns')}</h3>
              <p className={css.quiet}>{t('ownsWhy')}</p>
              {groups.map((boards) => {
                const { teamspace = '', teamspaceName = '' } = boards[0] ?? {};
                return (
                  <div key={teamspace} className={css.group}>
                    <p>{boards.map((board) => board.name).join(', ')}</p>
                    <PersonPicker
                      label={t('newOwner', { teamspace: teamspaceName })}
                      placeholder=""
                      teamspace={teamspace}
                      onPick={(picked) =>
                        setOwners((before) => {
                          const after = new Map(before);
                          if (picked === null || picked.id === person.id) after.delete(teamspace);
                          else after.set(teamspace, picked.id);
                          return after;
                        })
                      }
                    />
                  </div>
                );
              })}
            </section>
          )}
          <TieLines ties={ties} />
          {ties.shares.length === 0 ? null : <Notice tone="caution" title={t('final')} />}
        </div>
      )}
    </Dialog>
  );
}
