import { type RefObject, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { GridBoard } from '../../../../src-shared/queries/grid';
import { TipBox } from '../../../ui/overlays/tooltip';
import css from './tip.module.css';

interface GridTipProps {
  scroller: RefObject<HTMLElement | null>;
  boards: readonly (GridBoard | undefined)[];
}

interface Tip {
  column: number;
  left: number;
  top: number;
}

const DELAY_MS = 400;

/** A board's full name and what its marks mean, on hover and on keyboard focus of its header. */
export function GridTip({ scroller, boards }: GridTipProps) {
  const [tip, setTip] = useState<Tip | null>(null);
  const t = useTranslations('grid.board');
  const kinds = useTranslations('kinds');
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hide = () => {
      clearTimeout(timer);
      setTip(null);
    };
    const show = (event: Event) => {
      const head = (event.target as Element).closest<HTMLElement>('[data-board]');
      hide();
      if (head === null) return;
      timer = setTimeout(() => {
        const box = head.getBoundingClientRect();
        setTip({ column: Number(head.dataset.board), left: box.left, top: box.bottom + 6 });
      }, DELAY_MS);
    };
    element.addEventListener('pointerover', show);
    element.addEventListener('focusin', show);
    element.addEventListener('pointerleave', hide);
    element.addEventListener('pointerdown', hide);
    element.addEventListener('scroll', hide, { passive: true });
    return () => {
      clearTimeout(timer);
      element.removeEventListener('pointerover', show);
      element.removeEventListener('focusin', show);
      element.removeEventListener('pointerleave', hide);
      element.removeEventListener('pointerdown', hide);
      element.removeEventListener('scroll', hide);
    };
  }, [scroller]);
  const board = tip === null ? undefined : boards[tip.column];
  if (tip === null || board === undefined) return null;
  const detail = [
    kinds(`board.${board.kind}`),
    ...(board.private ? [t('private')] : []),
    kinds(`mode.${board.mode}`),
    t('overrides', { count: board.overrides }),
    ...(board.outsiders > 0 ? [t('outsiders', { count: board.outsiders })] : []),
    ...(board.partners > 0 ? [t('partners', { count: board.partners })] : []),
  ].join(' · ');
  return (
    <div className={css.place} style={{ left: tip.left, top: tip.top }}>
      <TipBox text={board.name} detail={detail} />
    </div>
  );
}
