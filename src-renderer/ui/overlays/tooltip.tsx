import type { ReactElement, ReactNode } from 'react';
import { Tooltip as AriaTooltip, type Placement, TooltipTrigger } from 'react-aria-components';
import { Kbd } from '../marks/kbd';
import css from './tooltip.module.css';

interface TooltipProps {
  text: ReactNode;
  /** A second, quieter line. */
  detail?: ReactNode;
  keys?: readonly string[];
  placement?: Placement;
  delay?: number;
  /** The control it explains: a react-aria button, or Focusable around something else. */
  children: ReactElement;
}

/** Words for what has none on screen; on hover and on keyboard focus. */
export function Tooltip(props: TooltipProps) {
  const { text, detail, keys, placement = 'bottom', delay = 400 } = props;
  return (
    <TooltipTrigger delay={delay} closeDelay={100}>
      {props.children}
      <AriaTooltip className={css.tip ?? ''} placement={placement} offset={6}>
        <TipContent text={text} detail={detail} {...(keys === undefined ? {} : { keys })} />
      </AriaTooltip>
    </TooltipTrigger>
  );
}

/** The inside of a tooltip, also for those placed by hand (virtual grids). */
export function TipContent({ text, detail, keys }: Pick<TooltipProps, 'text' | 'detail' | 'keys'>) {
  return (
    <>
      <span className={css.text}>
        {text}
        {keys === undefined ? null : <Kbd keys={keys} />}
      </span>
      {detail === undefined || detail === null ? null : (
        <span className={css.detail}>{detail}</span>
      )}
    </>
  );
}

/** The same box without a trigger; the caller places it. */
export function TipBox(props: Pick<TooltipProps, 'text' | 'detail'>) {
  return (
    <div className={css.tip} role="tooltip">
      <TipContent {...props} />
    </div>
  );
}
