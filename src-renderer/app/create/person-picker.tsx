import { useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import type { PersonItem } from '../../../src-shared/queries/lists';
import { useQueryRun } from '../../api';
import { Avatar } from '../../ui';
import css from './person-picker.module.css';

interface PersonPickerProps {
  label: string;
  hint?: string;
  placeholder: string;
  /** Only people of this teamspace. */
  teamspace?: string;
  onPick: (person: PersonItem | null) => void;
}

const SHOWN = 8;

/** Somebody of the directory, found by name or address as one types. */
export function PersonPicker({ label, hint, placeholder, teamspace, onPick }: PersonPickerProps) {
  const [text, setText] = useState('');
  const found = useQueryRun(
    {
      type: 'people',
      active: true,
      limit: SHOWN,
      ...(text.trim() === '' ? {} : { text: text.trim().slice(0, 200) }),
      ...(teamspace === undefined ? {} : { teamspace }),
    },
    { keep: true },
  );
  const items = found.data?.items ?? [];
  return (
    <ComboBox
      className={css.picker ?? ''}
      items={items}
      inputValue={text}
      onInputChange={setText}
      menuTrigger="focus"
      allowsEmptyCollection={false}
      onSelectionChange={(key) => {
        const person = items.find(({ id }) => id === key) ?? null;
        if (person !== null) setText(person.name);
        onPick(person);
      }}
    >
      <Label className={css.label ?? ''}>{label}</Label>
      <Input className={css.input ?? ''} placeholder={placeholder} />
      {hint === undefined ? null : (
        <Text slot="description" className={css.hint ?? ''}>
          {hint}
        </Text>
      )}
      <Popover className={css.popover ?? ''} offset={4}>
        <ListBox<PersonItem> className={css.list ?? ''}>
          {(person) => (
            <ListBoxItem id={person.id} textValue={person.name} className={css.item ?? ''}>
              <Avatar name={person.name} size={20} />
              <span className={css.name}>{person.name}</span>
              <span className={css.email}>{person.email}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
