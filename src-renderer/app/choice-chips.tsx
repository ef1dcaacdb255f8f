import { useFormat } from '../language';
import { FilterChip, MenuItem } from '../ui';

interface ChipProps<Id extends string> {
  label: string;
  /** The closed vocabulary, in the order in which it is offered. */
  all: readonly Id[];
  words: (id: Id) => string;
}

/** A filter by any of a closed vocabulary. */
export function SeveralChip<Id extends string>(
  props: ChipProps<Id> & { chosen: readonly Id[]; onChoose: (chosen: Id[]) => void },
) {
  const { label, all, words, chosen, onChoose } = props;
  const format = useFormat();
  return (
    <FilterChip
      label={label}
      selection="multiple"
      selected={chosen}
      {...(chosen.length === 0 ? {} : { value: format.list(chosen.map(words)) })}
      onClear={() => onChoose([])}
      onSelect={(ids) => onChoose(all.filter((id) => ids.has(id)))}
    >
      {all.map((id) => (
        <MenuItem key={id} id={id}>
          {words(id)}
        </MenuItem>
      ))}
    </FilterChip>
  );
}

/** A filter by one of a closed vocabulary; null: any. */
export function OneChip<Id extends string>(
  props: ChipProps<Id> & { chosen: Id | null; onChoose: (chosen: Id | null) => void },
) {
  const { label, all, words, chosen, onChoose } = props;
  return (
    <FilterChip
      label={label}
      selected={chosen === null ? [] : [chosen]}
      {...(chosen === null ? {} : { value: words(chosen) })}
      onClear={() => onChoose(null)}
      onSelect={(ids) => onChoose(all.find((id) => ids.has(id)) ?? null)}
    >
      {all.map((id) => (
        <MenuItem key={id} id={id}>
          {words(id)}
        </MenuItem>
      ))}
    </FilterChip>
  );
}
