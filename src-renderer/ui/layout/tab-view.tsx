import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import { useFormat } from '../../language';
import { classes } from '../classes';
import css from './tabs.module.css';

export interface TabItem<Id extends string> {
  id: Id;
  label: string;
  count?: number | undefined;
  isDisabled?: boolean;
}

export interface TabViewProps<Id extends string> {
  label: string;
  items: readonly TabItem<Id>[];
  value: Id;
  onChange: (id: Id) => void;
  className?: string | undefined;
  /** Places the strip of tabs, and a TabBody for the one that is selected. */
  children: (strip: ReactNode) => ReactNode;
}

/** A page of which the tabs stand in the head and the content below: a flex column around both. */
export function TabView<Id extends string>(props: TabViewProps<Id>) {
  const format = useFormat();
  const strip = (
    <TabList aria-label={props.label} className={css.list ?? ''}>
      {props.items.map(({ id, label, count, isDisabled }) => (
        <Tab key={id} id={id} className={css.tab ?? ''} isDisabled={isDisabled ?? false}>
          {label}
          {count === undefined ? null : <span className={css.count}>{format.number(count)}</span>}
        </Tab>
      ))}
    </TabList>
  );
  return (
    <AriaTabs
      data-tabs=""
      className={classes(css.tabs, props.className)}
      selectedKey={props.value}
      onSelectionChange={(key) => {
        const chosen = props.items.find(({ id }) => id === key);
        if (chosen !== undefined) props.onChange(chosen.id);
      }}
    >
      {props.children(strip)}
    </AriaTabs>
  );
}

/** What the selected tab shows; fills the rest of the column. */
export function TabBody({ id, children }: { id: string; children: ReactNode }) {
  return (
    <TabPanel id={id} className={css.panel ?? ''}>
      {children}
    </TabPanel>
  );
}
