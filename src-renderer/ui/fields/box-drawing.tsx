import css from './box-drawing.module.css';

export type BoxState = boolean | 'mixed';

/** The 16 px square of a checkbox: empty, tick or bar. */
export function BoxDrawing({ state }: { state: BoxState }) {
  return (
    <span className={css.box} data-state={String(state)} aria-hidden="true">
      {state === false ? null : (
        <svg width={16} height={16} viewBox="0 0 16 16" aria-hidden="true">
          <path d={state === 'mixed' ? 'M4 8h8' : 'm4 8.3 2.8 2.8L12 5.4'} />
        </svg>
      )}
    </span>
  );
}
