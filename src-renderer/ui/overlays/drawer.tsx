import { X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../actions/icon-button';
import css from './drawer.module.css';
import { useDrawerFocus } from './use-drawer-focus';

interface DrawerProps {
  onClose: () => void;
  title: string;
  /** Before the title: a KindIcon, an Avatar. */
  icon?: ReactNode;
  /** After the title: badges. */
  badges?: ReactNode;
  subtitle?: ReactNode;
  /** In the head, before the button that closes: a menu. */
  actions?: ReactNode;
  /** Tabs, full width below the head. */
  children: ReactNode;
  /** The selection bar. */
  footer?: ReactNode;
}

/**
 * 560 px over the right of the work while the table beside it stays live, so it is not modal: Tab
 * stays inside, F6 steps out to what opened it, Escape closes and gives focus back.
 */
export function Drawer(props: DrawerProps) {
  const t = useTranslations('common.actions');
  const title = useId();
  const focus = useDrawerFocus(props.onClose);
  return (
    <section
      ref={focus.ref}
      className={css.drawer}
      role="dialog"
      aria-labelledby={title}
      tabIndex={-1}
      onKeyDown={focus.onKeyDown}
    >
      <header className={css.head}>
        <div className={css.names}>
          <div className={css.line}>
            {props.icon}
            <h2 id={title} className={css.title}>
              {props.title}
            </h2>
            {props.badges}
          </div>
          {props.subtitle === undefined ? null : (
            <div className={css.subtitle}>{props.subtitle}</div>
          )}
        </div>
        {props.actions}
        <IconButton icon={X} label={t('close')} tip={false} onPress={props.onClose} />
      </header>
      <div className={css.content}>{props.children}</div>
      {props.footer === undefined ? null : <footer className={css.foot}>{props.footer}</footer>}
    </section>
  );
}
