import { type ReactNode, useCallback } from 'react';
import { TabPanel } from 'react-aria-components';
import { TabBody, TabView, type TabViewProps } from './tab-view';
import css from './tabs.module.css';

export type { TabItem } from './tab-view';

interface TabsProps<Id extends string> extends Omit<TabViewProps<Id>, 'children'> {
  /** After the tabs, same line. */
  end?: ReactNode;
  /** Left out: the panel stands elsewhere; prefer TabView, which ties the two together. */
  children?: ReactNode;
}

/** Parts of one thing: 36 px, 2 px underline, counts. */
export function Tabs<Id extends string>({ end, children, ...view }: TabsProps<Id>) {
  return (
    <TabView {...view}>
      {(strip) => (
        <>
          <div className={css.line} data-tab-line="">
            {strip}
            {end}
          </div>
          {children === undefined ? (
            <EmptyPanel id={view.value} />
          ) : (
            // A panel keeps the name it was made with, so each tab has its own.
            <TabBody key={view.value} id={view.value}>
              {children}
            </TabBody>
          )}
        </>
      )}
    </TabView>
  );
}

/** What the selected tab controls when the caller shows its content elsewhere: no tab stop. */
function EmptyPanel({ id }: { id: string }) {
  const leave = useCallback((panel: HTMLDivElement | null) => {
    if (panel === null) return;
    const still = new MutationObserver(() => {
      if (panel.tabIndex !== -1) panel.tabIndex = -1;
    });
    panel.tabIndex = -1;
    still.observe(panel, { attributes: true, attributeFilter: ['tabindex'] });
    return () => still.disconnect();
  }, []);
  return <TabPanel ref={leave} id={id} className="visually-hidden" />;
}
