import { Clock, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from '../classes';
import { Icon } from '../marks/icon';
import css from './banner.module.css';

interface BannerProps {
  /** past: the console shows another instant; stop: something is broken; info: how one works now. */
  tone: 'past' | 'stop' | 'info';
  title: ReactNode;
  text?: ReactNode;
  /** Buttons, right. */
  actions?: ReactNode;
}

const ICONS = { past: Clock, stop: TriangleAlert, info: Info };

/** 40 px across the window: a state of everything below it. */
export function Banner({ tone, title, text, actions }: BannerProps) {
  return (
    <div className={classes(css.banner, css[tone])} role={tone === 'stop' ? 'alert' : 'status'}>
      <Icon of={ICONS[tone]} size={16} />
      <p className={css.words}>
        <b>{title}</b>
        {text === undefined ? null : <span>{text}</span>}
      </p>
      {actions}
    </div>
  );
}
