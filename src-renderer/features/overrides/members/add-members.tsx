import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { TEAMSPACE_LEVELS, type TeamspaceLevel } from '../../../../src-shared/model/level';
import type { PersonItem } from '../../../../src-shared/queries/lists';
import { useListRun } from '../../../api';
import { proposeChange } from '../../../app/change';
import { Button, DataTable, Dialog, EmptyState, SearchField, Select } from '../../../ui';
import { useSettled } from '../page/use-settled';
import css from './members.module.css';
import { useCandidateColumns } from './use-candidate-columns';

interface AddMembersProps {
  teamspace: string;
  name: string;
  onClose: () => void;
}

const PAGE = 200;
const TYPING_MS = 120;
const NONE: ReadonlySet<string> = new Set();
const rowId = (person: PersonItem) => person.id;
const rowName = (person: PersonItem) => person.name;

/** Chooses people of the workspace and their level; the change itself is previewed like any other. */
export function AddMembers({ teamspace, name, onClose }: AddMembersProps) {
  const t = useTranslations('grid.add');
  const c = useTranslations('common.actions');
  const levels = useTranslations('levels.teamspace');
  const [text, setText] = useState('');
  const [level, setLevel] = useState<TeamspaceLevel>('view');
  const [chosen, setChosen] = useState(NONE);
  const asked = useSettled(text.trim(), TYPING_MS);
  const filter = asked === '' ? {} : { text: asked };
  const list = useListRun({
    type: 'people',
    affiliations: ['member'],
    active: true,
    limit: PAGE,
    ...filter,
  });
  const members = useListRun({ type: 'people', teamspace, limit: 10_000, ...filter });
  const inside = useMemo(() => new Set(members.items.map(({ id }) => id)), [members.items]);
  const rows = useMemo(() => list.items.filter(({ id }) => !inside.has(id)), [list.items, inside]);
  const columns = useCandidateColumns();
  const propose = () => {
    onClose();
    proposeChange({
      command: {
        type: 'teamspace.setMembers',
        teamspace,
        members: [...chosen].map((person) => ({ person, level })),
      },
      title: t('proposal', { count: chosen.size }),
      verb: t('verb', { count: chosen.size }),
      done: t('done', { count: chosen.size }),
    });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('title', { teamspace: name })}
      consequence={t('chosen', { count: chosen.size })}
      actions={
        <>
          <Button kind="quiet" size="dialog" onPress={onClose}>
            {c('cancel')}
          </Button>
          <Button kind="primary" size="dialog" isDisabled={chosen.size === 0} onPress={propose}>
            {t('verb', { count: chosen.size })}
          </Button>
        </>
      }
    >
      <div className={css.fields}>
        <SearchField label={t('search')} value={text} onChange={setText} autoFocus />
        <Select
          label={t('level')}
          hideLabel
          value={level}
          onChange={setLevel}
          options={TEAMSPACE_LEVELS.map((id) => ({ id, label: levels(id) }))}
        />
      </div>
      <div className={css.found}>
        <DataTable
          label={t('people')}
          rows={rows}
          columns={columns}
          rowId={rowId}
          rowName={rowName}
          selection={chosen}
          onSelectionChange={setChosen}
          isLoading={list.loading || members.loading}
          onEndReached={list.loadMore}
          empty={<EmptyState title={t('none')} text={t('noneWhy')} />}
        />
      </div>
    </Dialog>
  );
}
