import { IdCard } from 'lucide-react';
import { useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useQueryRun } from '../../../api';
import { Icon, KindIcon, LockMark, SearchField } from '../../../ui';
import css from './new-share.module.css';
import type { Named } from './share-draft';

const SHOWN = 30;

interface TargetPickerProps {
  of: 'card' | 'board';
  /** Only cards of this board. */
  board: string | undefined;
  value: Named | null;
  onPick: (picked: Named | null) => void;
}

/** Finds the card or board by name; the list stays, so that one sees what one chose among. */
export function TargetPicker({ of, board, value, onPick }: TargetPickerProps) {
  const t = useTranslations('externalShares.new.what');
  const [text, setText] = useState(value?.name ?? '');
  const words = text.trim().slice(0, 200);
  const asked = { limit: SHOWN, ...(words === '' ? {} : { text: words }) };
  const cards = useQueryRun(
    of === 'card' ? { type: 'cards', ...asked, ...(board === undefined ? {} : { board }) } : null,
    { keep: true },
  );
  const boards = useQueryRun(of === 'board' ? { type: 'boards', ...asked } : null, { keep: true });
  const items = [
    ...(cards.data?.items ?? []).map((card) => ({ ...card, place: card.boardName, kind: null })),
    ...(boards.data?.items ?? []).map((one) => ({ ...one, place: one.teamspaceName })),
  ];
  const label = t(of === 'card' ? 'findCard' : 'findBoard');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the group of radios around it must not take the arrows.
    <div className={css.picker} onKeyDown={(event) => event.stopPropagation()}>
      <SearchField label={label} value={text} onChange={setText} autoFocus />
      {items.length === 0 ? (
        <p className={css.why} role="status">
          {t(of === 'card' ? 'noCard' : 'noBoard')}
        </p>
      ) : (
        <ListBox
          aria-label={label}
          className={css.list ?? ''}
          items={items}
          selectionMode="single"
          selectedKeys={value === null ? [] : [value.id]}
          onSelectionChange={(keys) => {
            const [id] = keys === 'all' ? [] : [...keys];
            const picked = items.find((one) => one.id === id);
            onPick(picked === undefined ? null : { id: picked.id, name: picked.name });
          }}
        >
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.name} className={css.item ?? ''}>
              {item.kind === null ? <Icon of={IdCard} size={14} /> : <KindIcon kind={item.kind} />}
              <span className={css.itemName}>{item.name}</span>
              <span className={css.place}>
                {item.place}
                {item.private ? <LockMark meaning="private" /> : null}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      )}
    </div>
  );
}
