import { useEffect, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { type Action, useActions } from '../../../app/actions';
import { dispatch, selection } from '../selection/use-selection';
import { TRAY_ACTIONS, type TrayAction } from './actions';
import { stage } from './stage';

/** The bar's verbs as actions: one letter each, and in the palette under "On this selection". */
export function useTrayActions(
  offered: readonly TrayAction[],
  allowed: (one: TrayAction) => boolean,
  view: number,
  cells: number,
): void {
  const t = useTranslations('grid.tray');
  const now = useRef({ view });
  useEffect(() => {
    now.current = { view };
  });
  // The list is made anew at each render; its names say when it differs.
  const names = offered.map((one) => `${one.action}${allowed(one) ? '' : '!'}`).join();
  const nothing = cells === 0;
  const actions = useMemo((): Action[] => {
    const verbs = names.split(',').map((name): Action | null => {
      const one = TRAY_ACTIONS.find(({ action }) => action === name.replace('!', ''));
      if (one === undefined) return null;
      return {
        id: `stage.${one.action}`,
        label: t(one.action),
        group: 'selection',
        icon: one.icon,
        ...(one.key === null ? {} : { keys: [one.key] }),
        disabled: name.endsWith('!'),
        run: () => runVerb(one, now.current.view),
      };
    });
    const everything: Action = {
      id: 'selection.everything',
      label: t('everything'),
      group: 'here',
      shows: 'mod+a',
      run: () => dispatch({ type: 'everything' }),
    };
    const clear: Action = {
      id: 'selection.clear',
      label: t('clearSelection'),
      group: 'selection',
      shows: 'Escape',
      disabled: nothing,
      run: () => dispatch({ type: 'clear' }),
    };
    return [...verbs.filter((verb) => verb !== null), everything, clear];
  }, [names, nothing, t]);
  useActions(actions);
}

/** A verb without a selection means the cell one stands on. */
function runVerb(one: TrayAction, view: number): void {
  const { region, active } = selection();
  const nothing = !region.everything && region.rectangles.length === 0;
  if (nothing && (active.row < 0 || active.column < 0)) return;
  if (nothing) dispatch({ type: 'select', at: active });
  void stage(one.action, view);
}
