import { History } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { AccessAnswer } from '../../../src-shared/queries/access';
import { isRefusal, refusalOf, useQueryRun } from '../../api';
import { go } from '../../state';
import {
  Avatar,
  Button,
  FailedState,
  KindIcon,
  LevelChip,
  LockMark,
  Notice,
  RefusedState,
  Skeleton,
} from '../../ui';
import { showHistory } from '../history/show-history';
import { Ceilings } from './ceilings';
import css from './inspector.module.css';
import { firstName, useShownBoard, useShownPerson } from './known';
import { PathList } from './path-list';
import type { KnownBoard, KnownPerson } from './use-inspector';

interface WhyTabProps {
  person: KnownPerson;
  board: KnownBoard;
}

/** "Mia can edit because an override says so", and everything that speaks for and against it. */
export function WhyTab({ person, board }: WhyTabProps) {
  const t = useTranslations('inspector');
  const who = useShownPerson(person);
  const what = useShownBoard(board);
  const run = useQueryRun({ type: 'access', person: person.id, board: board.id }, { keep: true });
  return (
    <>
      <div className={css.scroll}>
        <WhoAndWhat who={who} what={what} />
        {run.data === undefined ? null : <Answer answer={run.data} name={who.name} />}
        {run.error === null ? null : <Failed error={run.error} retry={() => void run.refetch()} />}
        {run.data === undefined ? (
          run.error === null && <Loading />
        ) : (
          <>
            <PathList answer={run.data} person={person.id} board={board.id} />
            <Ceilings answer={run.data} />
          </>
        )}
      </div>
      <footer className={css.foot}>
        <Button onPress={() => go({ view: 'people', person: person.id })}>
          {t('everything', { name: firstName(who.name) })}
        </Button>
        <Button icon={History} onPress={() => showHistory({ person: person.id, board: board.id })}>
          {t('history')}
        </Button>
      </footer>
    </>
  );
}

interface WhoAndWhatProps {
  who: ReturnType<typeof useShownPerson>;
  what: ReturnType<typeof useShownBoard>;
}

function WhoAndWhat({ who, what }: WhoAndWhatProps) {
  const t = useTranslations('inspector');
  const roles = useTranslations('roles');
  const kinds = useTranslations('kinds.board');
  const kind = kinds(what.kind);
  const role = who.workspaceRole === null ? null : roles(`workspace.${who.workspaceRole}`);
  return (
    <div className={css.subject}>
      <div className={css.person}>
        <Avatar name={who.name} size={32} />
        <div className={css.names}>
          <h2 className={css.name}>{who.name}</h2>
          <p className={css.quiet} title={who.email}>
            {[role, who.email].filter(Boolean).join(' · ')}
          </p>
        </div>
      </div>
      <p className={css.board}>
        <KindIcon kind={what.kind} />
        <span className={css.boardName}>{what.name}</span>
        {what.private ? <LockMark meaning="private" /> : null}
        <span className={css.quiet}>{what.private ? t('privateKind', { kind }) : kind}</span>
      </p>
    </div>
  );
}

/** P2.1 is looked up as P2_1: a dot separates areas in dictionary keys. */
type Because = 'P1' | 'P2' | 'P2_1' | 'P2_2' | 'P3' | 'P4' | 'P5' | 'P6' | 'P7' | 'none';

function Answer({ answer, name }: { answer: AccessAnswer; name: string }) {
  const t = useTranslations('inspector');
  const can = useTranslations('levels.can');
  const { level, via } = answer;
  const because = `because.${(via ?? 'none').replace('.', '_') as Because}` as const;
  const capped = answer.paths.some((path) => path.path === via && path.rule !== undefined);
  return (
    <div className={css.answer} aria-live="polite">
      <Notice
        tone={level === 'none' ? 'neutral' : 'open'}
        mark={
          <LevelChip
            level={level}
            size={24}
            decorative
            override={via === 'P2.1' && (capped ? 'capped' : true)}
            locked={answer.locked}
          />
        }
        title={can(level, { name: firstName(name) })}
      >
        {t.has(because) ? t(because) : null}
      </Notice>
    </div>
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
