import { useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useQueryRun } from '../api';
import { Avatar, KindIcon, SearchField } from '../ui';
import css from './pick-chip.module.css';
import { PopChip } from './pop-chip';

interface PickChipProps {
  of: 'people' | 'boards';
  label: string;
  /** The name of what is picked; left out: any. */
  value: string | undefined;
  onPick: (id: string | null) => void;
}

const SHOWN = 8;

/** A filter by one person or board out of any number: found by typing, not listed. */
export function PickChip({ of, label, value, onPick }: PickChipProps) {
  return (
    <PopChip label={label} value={value} onClear={() => onPick(null)}>
      {(close) => (
        <PickList
          of={of}
          label={label}
          onPick={(id) => {
            onPick(id);
            close();
          }}
        />
      )}
    </PopChip>
  );
}

interface PickListProps {
  of: 'people' | 'boards';
  label: string;
  onPick: (id: string) => void;
}

/** People or boards, found by typing. */
export function PickList({ of, label, onPick }: PickListProps) {
  const [text, setText] = useState('');
  const words = text.trim().slice(0, 200);
  const asked = { limit: SHOWN, ...(words === '' ? {} : { text: words }) };
  const people = useQueryRun(of === 'people' ? { type: 'people', ...asked } : null, { keep: true });
  const boards = useQueryRun(of === 'boards' ? { type: 'boards', ...asked } : null, { keep: true });
  return (
    <div className={css.choices}>
      <SearchField label={label} value={text} onChange={setText} autoFocus />
      <ListBox
        aria-label={label}
        className={css.list ?? ''}
        onAction={(key) => onPick(String(key))}
      >
        {(people.data?.items ?? []).map((person) => (
          <ListBoxItem
            key={person.id}
            id={person.id}
            textValue={person.name}
            className={css.item ?? ''}
          >
            <Avatar name={person.name} size={20} />
            <span className={css.name}>{person.name}</span>
            <span className={css.detail}>{person.email}</span>
          </ListBoxItem>
        ))}
        {(boards.data?.items ?? []).map((board) => (
          <ListBoxItem
            key={board.id}
            id={board.id}
            textValue={board.name}
            className={css.item ?? ''}
          >
            <KindIcon kind={board.kind} />
            <span className={css.name}>{board.name}</span>
            <span className={css.detail}>{board.teamspaceName}</span>
          </ListBoxItem>
        ))}
      </ListBox>
    </div>
  );
}
