import { Funnel, Plus } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFilterAction } from '../../../app/use-filter-action';
import { Button, Menu, MenuItem, MenuSection, SearchField, Toolbar } from '../../../ui';
import css from './filter-bar.module.css';
import { choose, chosen, FILTER_IDS, type FilterId, type Filters, STANDING } from './filters';
import { GridFilterChip } from './grid-filter-chip';

interface FilterBarProps {
  filters: Filters;
  onChange: (filters: Filters) => void;
  /** "Boards 1–12 of 38". */
  shown: ReactNode;
}

const PEOPLE: readonly FilterId[] = ['role', 'level', 'aboveRole'];
const BOARDS: readonly FilterId[] = ['private', 'mode'];

/** Which people and boards the grid shows. */
export function FilterBar({ filters, onChange, shown }: FilterBarProps) {
  const t = useTranslations('grid.filter');
  const input = useRef<HTMLInputElement>(null);
  const [added, setAdded] = useState<readonly FilterId[]>([]);
  const inBar = (id: FilterId) =>
    STANDING.includes(id) || added.includes(id) || chosen(filters, id).length > 0;
  const offered = (ids: readonly FilterId[]) => ids.filter((id) => !inBar(id));
  useFilterAction(input, t('focus'));
  const add = (id: string) => {
    // A filter of one choice has nothing to ask: adding it turns it on.
    if (id === 'aboveRole') onChange(choose(filters, id, new Set(['only'])));
    else setAdded([...added, id as FilterId]);
  };
  return (
    <Toolbar label={t('label')} end={shown}>
      <SearchField
        label={t('text')}
        icon={Funnel}
        keys={['/']}
        value={filters.text}
        onChange={(text) => onChange({ ...filters, text })}
        inputRef={input}
        className={css.text ?? ''}
      />
      {FILTER_IDS.filter(inBar).map((id) => (
        <GridFilterChip
          key={id}
          id={id}
          filters={filters}
          onChange={onChange}
          onRemove={() => setAdded(added.filter((one) => one !== id))}
        />
      ))}
      {offered([...PEOPLE, ...BOARDS]).length === 0 ? null : (
        <Menu
          label={t('add')}
          onAction={add}
          trigger={
            <Button kind="quiet" icon={Plus}>
              {t('add')}
            </Button>
          }
        >
          {(
            [
              ['people', PEOPLE],
              ['boards', BOARDS],
            ] as const
          ).map(([section, ids]) =>
            offered(ids).length === 0 ? null : (
              <MenuSection key={section} title={t(section)}>
                {offered(ids).map((id) => (
                  <MenuItem key={id} id={id}>
                    {t(id)}
                  </MenuItem>
                ))}
              </MenuSection>
            ),
          )}
        </Menu>
      )}
    </Toolbar>
  );
}
