import { Copy } from 'lucide-react';
import {
  Arch,
  Banner,
  Button,
  EmptyState,
  FailedState,
  LevelChip,
  Notice,
  RefusedState,
  type Toast,
  ToastRegion,
  toasts,
} from '..';
import { ToastCard } from '../feedback/toast-region';
import css from './kit-page.module.css';
import { Section } from './section';

const UNDO: Toast = {
  tone: 'done',
  title: '13 changes applied',
  text: 'Entry 48,214 · 11 gain, 2 lose',
  action: { label: 'Undo', keys: ['Ctrl', 'Z'], onPress: () => {} },
};
const REFUSED: Toast = {
  tone: 'refused',
  title: 'Refused: O2',
  text: 'Edit is for makers and admins; Noa is a viewer.',
  action: { label: 'Open Noa', onPress: () => {} },
};
const RUNNING: Toast = {
  tone: 'progress',
  title: 'Revoking 1,240 shares',
  text: '769 of 1,240, nothing is committed yet',
  progress: { done: 769, total: 1240 },
  action: { label: 'Cancel', onPress: () => {} },
};

export function MessageSections() {
  return (
    <>
      <Section title="Toasts" note="Bottom left of the work area, 8 s, paused by hover and focus.">
        {[UNDO, REFUSED, RUNNING].map((toast) => (
          <ToastCard key={toast.title} toast={toast} />
        ))}
        <Button onPress={() => toasts.show(UNDO)}>Show one</Button>
        <ToastRegion />
      </Section>
      <Section title="Banners">
        <Banner
          tone="past"
          title="As of 2 Nov 2026"
          text="Read-only"
          actions={<Button kind="primary">Back to now</Button>}
        />
        <Banner
          tone="stop"
          title="Ledger damaged at 41,007"
          actions={<Button>Open report</Button>}
        />
        <Banner tone="info" title="You read as auditor" text="Only reviews accept changes" />
        <Notice
          tone="open"
          mark={<LevelChip level="edit" override size={24} />}
          title="Mia can edit"
        >
          because an override says so.
        </Notice>
      </Section>
      <Section title="Empty, failed, refused">
        <div className={css.framed}>
          <EmptyState
            title="No board matches"
            text="2 filters are on."
            action={<Button keys={['Esc']}>Clear filters</Button>}
          />
        </div>
        <div className={css.framed}>
          <FailedState
            title="The database is locked"
            text="Another Gatehouse has it open. Close it, then try again."
            onRetry={() => {}}
          />
        </div>
        <div className={css.framed}>
          <RefusedState
            refusal={{ code: 'forbidden', rule: 'O1', message: '' }}
            action={<Button icon={Copy}>Copy request</Button>}
          />
        </div>
        <div className={css.wrap}>
          <Arch kind="logo" />
          <Arch kind="create" />
          <Arch kind="import" />
          <Arch kind="demo" />
        </div>
      </Section>
    </>
  );
}
