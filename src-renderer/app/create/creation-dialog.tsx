import type { FormEvent, ReactNode } from 'react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import type { InternalError } from '../../../src-shared/ipc/contract';
import type { Refusal } from '../../../src-shared/result';
import { Button, Dialog } from '../../ui';
import { RefusalText } from '../change/refusal-text';
import { closeOverlays } from '../overlays';
import css from './creation.module.css';

interface CreationDialogProps {
  title: string;
  consequence?: string;
  verb: string;
  busy: boolean;
  refused: Refusal | InternalError | null;
  onSubmit: () => void;
  children: ReactNode;
}

/** Fields, a verb, and the refusal where one is looking. Enter submits. */
export function CreationDialog(props: CreationDialogProps) {
  const c = useTranslations('common.actions');
  const form = useId();
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!props.busy) props.onSubmit();
  }
  return (
    <Dialog
      isOpen
      onClose={closeOverlays}
      title={props.title}
      {...(props.consequence === undefined ? {} : { consequence: props.consequence })}
      actions={
        <>
          <Button kind="quiet" size="dialog" onPress={closeOverlays}>
            {c('cancel')}
          </Button>
          <Button kind="primary" size="dialog" isPending={props.busy} onPress={props.onSubmit}>
            {props.verb}
          </Button>
        </>
      }
    >
      <form id={form} className={css.form} onSubmit={submit} noValidate>
        {props.children}
        {props.refused === null ? null : <RefusalText refused={props.refused} />}
        <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true">
          {props.verb}
        </button>
      </form>
    </Dialog>
  );
}
