import type { LucideIcon } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import {
  MenuItem as AriaItem,
  type MenuItemProps as AriaItemProps,
  Menu as AriaMenu,
  MenuSection as AriaSection,
  Header,
  MenuTrigger,
  type Placement,
  Popover,
  Separator,
} from 'react-aria-components';
import { classes } from '../classes';
import { Icon } from '../marks/icon';
import { Kbd } from '../marks/kbd';
import { useOff } from '../off';
import css from './menu.module.css';

export type { Placement };

interface MenuProps {
  /** What the menu is about, for assistive technology. */
  label: string;
  /** The button that opens it. */
  trigger: ReactElement;
  placement?: Placement;
  /** Given: items are choices (radio for single, checkbox for multiple). */
  selection?: 'single' | 'multiple';
  selected?: Iterable<string>;
  onSelect?: (ids: ReadonlySet<string>) => void;
  /** Which item was chosen, by its id. */
  onAction?: (id: string) => void;
  children: ReactNode;
}

/** Verbs or choices under a button. Children: MenuItem, MenuSection, MenuSeparator. */
export function Menu(props: MenuProps) {
  const { selection, selected, onSelect, onAction } = props;
  // Off as a whole it does not open: its button says why.
  if (useOff() !== null) return props.trigger;
  return (
    <MenuTrigger>
      {props.trigger}
      <Popover
        className={css.popover ?? ''}
        placement={props.placement ?? 'bottom start'}
        offset={4}
      >
        <AriaMenu
          aria-label={props.label}
          className={css.menu ?? ''}
          selectionMode={selection ?? 'none'}
          {...(selected === undefined ? {} : { selectedKeys: selected })}
          {...(onAction === undefined ? {} : { onAction: (key) => onAction(String(key)) })}
          onSelectionChange={(keys) =>
            onSelect?.(new Set(keys === 'all' ? [] : Array.from(keys, String)))
          }
        >
          {props.children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

interface MenuItemProps extends Pick<AriaItemProps, 'onAction' | 'isDisabled' | 'href'> {
  id: string;
  icon?: LucideIcon;
  /** Right, grey: a count. */
  detail?: ReactNode;
  keys?: readonly string[];
  danger?: boolean;
  /** Left out: what the children say. */
  textValue?: string;
  children: ReactNode;
}

export function MenuItem(props: MenuItemProps) {
  const { icon, detail, keys, danger, children, textValue, ...rest } = props;
  const off = useOff();
  const text = textValue ?? (typeof children === 'string' ? children : undefined);
  return (
    <AriaItem
      {...rest}
      {...(off === null ? {} : { isDisabled: true })}
      {...(text === undefined ? {} : { textValue: text })}
      className={classes(css.item, danger && css.danger)}
    >
      {({ isSelected, selectionMode }) => (
        <>
          {selectionMode === 'none' ? null : (
            <span className={css.tick} aria-hidden="true">
              {isSelected ? '✓' : ''}
            </span>
          )}
          {icon === undefined ? null : <Icon of={icon} size={14} />}
          <span className={css.words} {...(off === null ? {} : { title: off })}>
            {children}
          </span>
          {detail === undefined ? null : <span className={css.detail}>{detail}</span>}
          {keys === undefined ? null : <Kbd keys={keys} />}
        </>
      )}
    </AriaItem>
  );
}

export function MenuSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <AriaSection>
      <Header className={css.title ?? ''}>{title}</Header>
      {children}
    </AriaSection>
  );
}

export function MenuSeparator() {
  return <Separator className={css.separator ?? ''} />;
}
