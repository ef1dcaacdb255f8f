import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import { useFormat } from '../../language';
import { classes } from '../classes';
import css from './tabs.module.css';

export interface TabItem<Id extends string> {
  id: Id;
  label: string;
  count?: number;
  isDisabled?: boolean;
}

interface TabsProps<Id extends string> {
  label: string;
  items: readonly TabItem<Id>[];
  value: Id;
  onChange: (id: Id) => void;
  /** After the tabs, same line. */
  end?: ReactNode;
  /** Left out: only the list; the caller shows the panel elsewhere with role "tabpanel". */
  children?: ReactNode;
  className?: string;
}

/** Parts of one thing: 36 px, 2 px underline, counts. */
export function Tabs<Id extends string>(props: TabsProps<Id>) {
  const format = useFormat();
  return (
    <AriaTabs
      className={classes(css.tabs, props.className)}
      selectedKey={props.value}
      onSelectionChange={(key) => {
        const chosen = props.items.find(({ id }) => id === key);
        if (chosen !== undefined) props.onChange(chosen.id);
      }}
    >
      <div className={css.line}>
        <TabList aria-label={props.label} className={css.list ?? ''}>
          {props.items.map(({ id, label, count, isDisabled }) => (
            <Tab key={id} id={id} className={css.tab ?? ''} isDisabled={isDisabled ?? false}>
              {label}
              {count === undefined ? null : (
                <span className={css.count}>{format.number(count)}</span>
              )}
            </Tab>
          ))}
        </TabList>
        {props.end}
      </div>
      {props.children === undefined
        ? props.items.map(({ id }) => (
            // The tab must control something: the caller's panel stands in its place.
            <TabPanel key={id} id={id} className="visually-hidden" shouldForceMount />
          ))
        : props.items.map(({ id }) => (
            <TabPanel key={id} id={id} className={css.panel ?? ''}>
              {id === props.value ? props.children : null}
            </TabPanel>
          ))}
    </AriaTabs>
  );
}
