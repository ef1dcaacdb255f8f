import { memo } from 'react';
import css from './box.module.css';
import { BoxDrawing, type BoxState } from './box-drawing';

interface BoxProps {
  state: BoxState;
  /** Its accessible name. */
  label: string;
  onChange?: (checked: boolean, event: { shiftKey: boolean }) => void;
  isDisabled?: boolean;
  /** In grids and tables the whole is one tab stop. */
  tabIndex?: number;
}

/** A bare checkbox, cheap enough for every row of a virtual grid; hit area 24. */
export const Box = memo(function Box({
  state,
  label,
  onChange,
  isDisabled,
  tabIndex = -1,
}: BoxProps) {
  return (
    <span className={css.hit}>
      <input
        type="checkbox"
        className={css.input}
        aria-label={label}
        checked={state === true}
        disabled={isDisabled ?? false}
        tabIndex={tabIndex}
        ref={(input) => {
          // Only a property can say "some": there is no attribute for it.
          if (input !== null) input.indeterminate = state === 'mixed';
        }}
        onChange={(event) => {
          const native = event.nativeEvent;
          onChange?.(event.target.checked, {
            shiftKey: native instanceof MouseEvent && native.shiftKey,
          });
        }}
      />
      <BoxDrawing state={state} />
    </span>
  );
});
