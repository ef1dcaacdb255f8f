import { useState } from 'react';
import { LevelChip, NumberField, SearchField, Select, Skeleton, TextArea, TextField } from '..';
import css from './kit-page.module.css';
import { Pose, Section } from './section';

const CELLS = [
  ['rest', 'rest', <LevelChip key="c" level="view" />],
  ['hover', 'hover', <LevelChip key="c" level="view" />],
  ['none', 'rest', <LevelChip key="c" level="none" />],
  ['private', 'private', <LevelChip key="c" level="none" />],
  ['override', 'rest', <LevelChip key="c" level="edit" override />],
  ['focus', 'focus', <LevelChip key="c" level="view" />],
  ['selected', 'selected', <LevelChip key="c" level="edit" />],
  ['gain', 'selected', <LevelChip key="c" level="edit" override staged="gain" />],
  ['lose', 'selected', <LevelChip key="c" level="view" override staged="lose" />],
  ['refused', 'selected', <LevelChip key="c" level="view" staged="refused" />],
  ['loading', 'rest', <Skeleton key="c" width={20} height={20} />],
  ['locked board', 'rest', <LevelChip key="c" level="edit" locked />],
] as const;

export function FieldSections() {
  const [words, setWords] = useState('');
  const [mail, setMail] = useState('mia.lindqvist@nordwind.example');
  const [date, setDate] = useState('2026-10-01');
  const [role, setRole] = useState<'reader' | 'reviewer' | null>('reviewer');
  const [days, setDays] = useState<number | null>(14);
  const roles = [
    { id: 'reader', label: 'Reader' },
    { id: 'reviewer', label: 'Reviewer' },
  ] as const;
  return (
    <>
      <Section title="Grid cell, 44 × 28">
        <div className={css.cells}>
          {CELLS.map(([name, state, chip]) => (
            <div key={name}>
              <div className={css.cell} data-state={state}>
                {chip}
              </div>
              {name}
            </div>
          ))}
        </div>
      </Section>
      <Section title="Fields">
        <div className={css.fields}>
          <SearchField label="Find a person" value={words} onChange={setWords} />
          <Pose as="focus-visible" on="input">
            <SearchField label="Find" value="mia" onChange={setWords} keys={['/']} />
          </Pose>
          <TextField label="filled" value={mail} onChange={setMail} />
          <Select label="disabled" isDisabled options={roles} value="reader" onChange={setRole} />
          <TextField
            label="error, rule in words"
            type="date"
            value={date}
            onChange={setDate}
            error="E4: the expiry lies in the past. Pick a later date."
          />
          <Select label="select" options={roles} value={role} onChange={setRole} />
          <TextArea
            label="Reason"
            hint="Kept in History with the change."
            value=""
            onChange={() => {}}
          />
          <NumberField label="Days" value={days} onChange={setDays} min={1} max={365} />
        </div>
      </Section>
    </>
  );
}
