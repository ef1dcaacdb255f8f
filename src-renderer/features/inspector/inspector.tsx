import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useInspectorOpen } from '../../state';
import { EmptyState, IconButton, TabBody, TabView } from '../../ui';
import { BoardTab } from './board-tab';
import css from './inspector.module.css';
import { PersonTab } from './person-tab';
import {
  type InspectorTab,
  type KnownBoard,
  type KnownPerson,
  useInspector,
} from './use-inspector';
import { WhyTab } from './why-tab';

interface InspectorProps {
  /** Left out: what the selection points at. */
  person?: KnownPerson;
  board?: KnownBoard;
}

const TABS: readonly InspectorTab[] = ['why', 'person', 'board'];

/** Explains whatever is selected: every path, open or closed, with its rule in words. */
export function Inspector(props: InspectorProps) {
  const t = useTranslations('inspector');
  const state = useInspector();
  const [, setOpen] = useInspectorOpen();
  const region = useRef<HTMLDivElement>(null);
  const called = useRef(state.called);
  const person = props.person ?? state.person;
  const board = props.board ?? state.board;
  useEffect(() => {
    if (called.current === state.called) return;
    called.current = state.called;
    region.current?.focus();
  }, [state.called]);
  return (
    <div ref={region} tabIndex={-1} className={css.region}>
      <TabView
        label={t('tabs')}
        items={TABS.map((id) => ({ id, label: t(id) }))}
        value={state.tab}
        onChange={state.choose}
        className={css.tabs}
      >
        {(strip) => (
          <>
            <header className={css.head}>
              {strip}
              <IconButton icon={X} label={t('close')} onPress={() => setOpen(false)} />
            </header>
            {/* A panel of its own for each tab: the tab names the one that is there. */}
            <TabBody key={state.tab} id={state.tab}>
              <Content tab={state.tab} person={person} board={board} />
            </TabBody>
          </>
        )}
      </TabView>
    </div>
  );
}

interface ContentProps {
  tab: InspectorTab;
  person: KnownPerson | null;
  board: KnownBoard | null;
}

function Content({ tab, person, board }: ContentProps) {
  const t = useTranslations('inspector');
  if (person === null && board === null) {
    return <EmptyState title={t('nothing')} text={t('nothingWhy')} />;
  }
  if (tab === 'person') {
    return person === null ? <EmptyState title={t('noPerson')} /> : <PersonTab person={person} />;
  }
  if (tab === 'board') {
    return board === null ? <EmptyState title={t('noBoard')} /> : <BoardTab board={board} />;
  }
  if (board === null) return <EmptyState title={t('noBoard')} text={t('onlyPerson')} />;
  return <WhyTab person={person} board={board} />;
}
