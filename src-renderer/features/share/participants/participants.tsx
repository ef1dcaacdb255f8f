import { Crown } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { BoardRole } from '../../../../src-shared/model/level';
import type { BoardItem } from '../../../../src-shared/queries/lists';
import type { ParticipantItem, SharingAnswer } from '../../../../src-shared/queries/sharing';
import { useQueryRun } from '../../../api';
import { ListProblem } from '../../../app/list-problem';
import { useSeesAll } from '../../../app/sees-all';
import { useStable } from '../../../app/use-stable';
import { explainAccess } from '../../../app/why';
import { Changes, DataTable, EmptyState, Icon } from '../../../ui';
import { InviteBox } from '../invite/invite-box';
import css from '../share.module.css';
import { WhyNot } from '../why-not';
import { useParticipantColumns } from './columns';
import { FindBar, type RoleFilter } from './find-bar';
import { ParticipantBar } from './participant-bar';
import { useParticipantChanges } from './use-participant-changes';

const MOST = 10_000;
const NONE: ReadonlyMap<string, ParticipantItem> = new Map();
const rowId = (item: ParticipantItem) => item.person;
const rowName = (item: ParticipantItem) => item.name;

interface ParticipantsProps {
  board: BoardItem;
  sharing: SharingAnswer;
}

/** The invite box, then everybody who takes part, found by words and role, changed many at once. */
export function Participants({ board, sharing }: ParticipantsProps) {
  const t = useTranslations('share.participants');
  const [text, setText] = useState('');
  const [role, setRole] = useState<RoleFilter>('any');
  /** Whole items: what was selected stays known when the filter hides it. */
  const [selected, setSelected] = useState(NONE);
  const words = text.trim().slice(0, 200);
  const list = useQueryRun(
    {
      type: 'participants',
      board: board.id,
      limit: MOST,
      ...(words === '' ? {} : { text: words }),
    },
    { keep: true },
  );
  const changes = useParticipantChanges(board, sharing);
  const setOne = useStable((item: ParticipantItem, to: BoardRole) => changes.setRole([item], to));
  const explain = useStable((item: ParticipantItem) => explainAccess(item.person, board.id));
  const columns = useParticipantColumns({
    setRole: setOne,
    explain,
    fixed: sharing.actions.S7 !== null,
    mode: sharing.mode,
  });
  const items = list.data?.items;
  const rows = useMemo(
    () => (items ?? []).filter((item) => role === 'any' || item.role === role),
    [items, role],
  );
  const selection = useMemo(() => new Set(selected.keys()), [selected]);
  const picked = useMemo(() => [...selected.values()], [selected]);
  const fixedMark = useStable((item: ParticipantItem) =>
    item.owner ? <Icon of={Crown} size={14} label={t('ownerMark')} /> : null,
  );

  function select(ids: ReadonlySet<string>): void {
    const byId = new Map(rows.map((item) => [item.person, item]));
    const next = new Map<string, ParticipantItem>();
    for (const id of ids) {
      const item = byId.get(id) ?? selected.get(id);
      if (item !== undefined) next.set(id, item);
    }
    setSelected(next);
  }

  const { S3, S7, S8 } = sharing.actions;
  const seesAll = useSeesAll();
  return (
    <>
      <Changes>
        <InviteBox board={board} sharing={sharing} />
      </Changes>
      <FindBar text={text} onText={setText} role={role} onRole={setRole} />
      {/* The invite box says why inviting is off; what reads the same is not said again. */}
      <WhyNot refused={S3 === null ? [S7, S8] : []} />
      {S3 !== null && !seesAll ? <p className={css.note}>{t('onlySelf')}</p> : null}
      {list.data?.next === undefined ? null : (
        <p className={css.note}>{t('cut', { count: MOST })}</p>
      )}
      <DataTable
        label={t('label')}
        rows={rows}
        columns={columns}
        rowId={rowId}
        rowName={rowName}
        density="two-line"
        selection={selection}
        onSelectionChange={select}
        fixedMark={fixedMark}
        onOpen={explain}
        isLoading={list.isPending}
        empty={
          list.error ? (
            <ListProblem error={list.error} onRetry={() => void list.refetch()} />
          ) : words !== '' || role !== 'any' ? (
            <EmptyState title={t('noMatch')} />
          ) : (
            <EmptyState title={t('none')} text={t('noneWhy')} />
          )
        }
      />
      {picked.length === 0 ? null : (
        <ParticipantBar
          picked={picked}
          changes={changes}
          sharing={sharing}
          onClear={() => setSelected(NONE)}
        />
      )}
    </>
  );
}
