import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { IconButton } from '../actions/icon-button';
import { classes } from '../classes';
import css from './dialog.module.css';

interface DialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  /** 720 with steps, 440 for one question. */
  size?: 'wide' | 'narrow';
  /** An alert needs an answer: clicking beside it does nothing. */
  alert?: boolean;
  /** Steps, left. */
  steps?: ReactNode;
  /** The consequence in one sentence, above the buttons. */
  consequence?: ReactNode;
  /** Buttons of size "dialog": the first (Cancel) goes far left. */
  actions: ReactNode;
  children: ReactNode;
}

/** A question over the work. Traps focus, gives it back, closes on Escape. */
export function Dialog(props: DialogProps) {
  const t = useTranslations('common.actions');
  const { size = 'narrow', alert = false } = props;
  return (
    <ModalOverlay
      className={css.scrim ?? ''}
      isOpen={props.isOpen}
      isDismissable={!alert}
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
    >
      <Modal className={classes(css.modal, css[size])}>
        <AriaDialog className={css.dialog ?? ''} role={alert ? 'alertdialog' : 'dialog'}>
          <header className={css.head}>
            <Heading slot="title" className={css.title ?? ''}>
              {props.title}
            </Heading>
            <IconButton icon={X} label={t('close')} tip={false} onPress={props.onClose} />
          </header>
          <div className={css.middle}>
            {props.steps === undefined ? null : <div className={css.steps}>{props.steps}</div>}
            <div className={css.choice}>{props.children}</div>
          </div>
          <footer className={css.foot}>
            {props.consequence === undefined ? null : (
              <p className={css.consequence}>{props.consequence}</p>
            )}
            <div className={css.actions}>{props.actions}</div>
          </footer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
