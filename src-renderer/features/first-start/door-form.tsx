import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button, Dialog } from '../../ui';
import css from './first-start.module.css';

interface DoorFormProps {
  title: string;
  /** What becomes of it, in one sentence. */
  consequence: string;
  verb: string;
  busy: boolean;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** What a door of the first start asks: fields, Cancel, one verb; Enter means the verb. */
export function DoorForm(props: DoorFormProps) {
  const { title, consequence, verb, busy, onSubmit, onClose, children } = props;
  const c = useTranslations('common.actions');
  return (
    <Dialog
      isOpen
      onClose={onClose}
      alert
      title={title}
      consequence={consequence}
      actions={
        <>
          <Button kind="quiet" size="dialog" onPress={onClose}>
            {c('cancel')}
          </Button>
          <Button kind="primary" size="dialog" isPending={busy} onPress={onSubmit}>
            {verb}
          </Button>
        </>
      }
    >
      <form
        className={css.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
        <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true">
          {verb}
        </button>
      </form>
    </Dialog>
  );
}
