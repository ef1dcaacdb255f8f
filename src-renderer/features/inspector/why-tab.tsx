import { History } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Remedy } from '../../../src-shared/queries/access';
import { isRefusal, refusalOf, useQueryRun } from '../../api';
import { go } from '../../state';
import { Button, EmptyState, FailedState, RefusedState, Skeleton } from '../../ui';
import { showHistory } from '../history/show-history';
import { Answer } from './answer';
import { Ceilings } from './ceilings';
import css from './inspector.module.css';
import { firstName, useShownBoard, useShownPerson } from './known';
import { NOBODY } from './nobody';
import { PathList } from './path-list';
import { RemedyList } from './remedy-list';
import { Subject } from './subject';
import { type KnownBoard, type KnownPerson, useInspector, type ViewAs } from './use-inspector';

interface WhyTabProps {
  /** Null: nobody is selected yet; a guest can be looked at all the same. */
  person: KnownPerson | null;
  board: KnownBoard;
}

function question(person: string, board: string, { link, password }: ViewAs) {
  return {
    type: 'access' as const,
    person,
    board,
    ...(link ? { holdsLink: true } : {}),
    ...(password === 'none' ? {} : { password }),
  };
}

/** "Mia can edit because an override says so", and everything that speaks for and against it. */
export function WhyTab({ person, board }: WhyTabProps) {
  const t = useTranslations('inspector');
  const as = useInspector((state) => state.as);
  const what = useShownBoard(board);
  const subject = as.guest ? { id: NOBODY, name: t('viewAs.guestName'), email: '' } : person;
  return (
    <>
      <div className={css.scroll}>
        <Subject person={subject} what={what} />
        {subject === null ? (
          <EmptyState title={t('noPerson')} text={t('chooseOne')} />
        ) : (
          <Explained person={subject} board={board.id} as={as} />
        )}
      </div>
      <footer className={css.foot}>
        {subject === null || as.guest ? null : <PersonButton person={subject} />}
        <Button
          icon={History}
          onPress={() =>
            showHistory({
              board: board.id,
              ...(subject === null || as.guest ? {} : { person: subject.id }),
            })
          }
        >
          {t('history')}
        </Button>
      </footer>
    </>
  );
}

function PersonButton({ person }: { person: KnownPerson }) {
  const t = useTranslations('inspector');
  const { name } = useShownPerson(person);
  return (
    <Button onPress={() => go({ view: 'people', person: person.id })}>
      {t('everything', { name: firstName(name) })}
    </Button>
  );
}

function Explained({ person, board, as }: { person: KnownPerson; board: string; as: ViewAs }) {
  const who = useShownPerson(person);
  const run = useQueryRun(question(person.id, board, as), { keep: true });
  if (run.data === undefined) {
    return run.error === null ? (
      <Loading />
    ) : (
      <Failed error={run.error} retry={() => void run.refetch()} />
    );
  }
  return (
    <>
      <Answer answer={run.data} name={as.guest ? who.name : firstName(who.name)} />
      {run.error === null ? null : <Failed error={run.error} retry={() => void run.refetch()} />}
      <PathList answer={run.data} person={person.id} board={board} />
      <Ceilings answer={run.data} />
      <CouldBeMade remedies={run.data.remedies} real={!as.guest} />
    </>
  );
}

/** Paths that do not exist yet. */
function CouldBeMade({ remedies, real }: { remedies: readonly Remedy[]; real: boolean }) {
  const t = useTranslations('inspector.remedies');
  if (remedies.length === 0) return null;
  return (
    <section className={css.section}>
      <h3 className={css.heading}>{t('could')}</h3>
      <RemedyList remedies={remedies} real={real} />
    </section>
  );
}

function Failed({ error, retry }: { error: Error; retry: () => void }) {
  const refused = refusalOf(error);
  if (isRefusal(refused)) return <RefusedState refusal={refused} />;
  return <FailedState text={refused.message} onRetry={retry} />;
}

function Loading() {
  const t = useTranslations('inspector');
  return (
    <div className={css.loading} role="status" aria-label={t('loading')}>
      <Skeleton height={48} />
      <Skeleton width="60%" />
      <Skeleton />
      <Skeleton width="80%" />
    </div>
  );
}
