import { useState } from 'react';
import type { Level } from '../../../src-shared/model/level';
import { LevelChip, Switch, Tabs } from '..';
import { type DataColumn, DataTable } from '../table';
import css from './kit-page.module.css';
import { Section } from './section';

interface Sample {
  id: string;
  name: string;
  overrides: number;
  level: Level;
}

const LEVELS: readonly Level[] = ['view', 'comment', 'edit', 'own'];
const ROWS: readonly Sample[] = Array.from({ length: 500 }, (_, index) => ({
  id: `row-${index}`,
  name: `Board ${index + 1}`,
  overrides: (index * 37) % 113,
  level: LEVELS[index % 4] ?? 'view',
}));

const COLUMNS: readonly DataColumn<Sample>[] = [
  {
    id: 'name',
    header: 'Name',
    cell: (row) => row.name,
    value: (row) => row.name,
    rowHeader: true,
    width: '2fr',
  },
  {
    id: 'overrides',
    header: 'Overrides',
    cell: (row) => row.overrides,
    value: (row) => row.overrides,
    align: 'end',
    width: 90,
  },
  {
    id: 'level',
    header: 'Level',
    cell: (row) => <LevelChip level={row.level} override={row.level === 'edit'} />,
    width: 56,
  },
  {
    id: 'private',
    header: 'Private',
    cell: (row) => (
      <Switch label={`${row.name} private`} isSelected={row.level === 'own'} onChange={() => {}} />
    ),
    width: 64,
  },
];

const rowId = (row: Sample) => row.id;
const rowName = (row: Sample) => row.name;

export function TableSection() {
  const [tab, setTab] = useState<'participants' | 'requests' | 'history'>('participants');
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set(['row-2']));
  const [current, setCurrent] = useState<string | null>('row-3');
  return (
    <Section title="Tabs, rows">
      <Tabs
        label="Sample"
        value={tab}
        onChange={setTab}
        items={[
          { id: 'participants', label: 'Participants', count: 14 },
          { id: 'requests', label: 'Requests', count: 2 },
          { id: 'history', label: 'History' },
        ]}
      >
        <div className={css.table}>
          <DataTable
            label="Boards"
            rows={tab === 'participants' ? ROWS : []}
            columns={COLUMNS}
            rowId={rowId}
            rowName={rowName}
            selection={selection}
            onSelectionChange={setSelection}
            current={current}
            onCurrentChange={setCurrent}
            isLoading={tab === 'requests'}
            empty={<p>Nothing here.</p>}
          />
        </div>
      </Tabs>
    </Section>
  );
}
