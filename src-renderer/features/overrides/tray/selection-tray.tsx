import { X } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { useQueryRun } from '../../../api';
import { keyCaps } from '../../../app/actions';
import { useRules } from '../../../language';
import { Changes, IconButton, Kbd, RuleTag, ToggleButton, Tray, useReadOnly } from '../../../ui';
import type { GridView } from '../grid/use-view';
import { touched } from '../selection/lines';
import { selectedCells } from '../selection/selection';
import { dispatch, useSelection } from '../selection/use-selection';
import { allPrivate, blockedBy, TRAY_ACTIONS } from './actions';
import { dropStage, stage, useStage } from './stage';
import { StagedColumns } from './staged-columns';
import css from './tray.module.css';
import { useTrayActions } from './use-tray-actions';

/** Everything about a change: what is selected, what it would do, why, and go. */
export function SelectionTray({ opened, cache }: GridView) {
  const t = useTranslations('grid.tray');
  const rules = useRules();
  const state = useSelection();
  const { phase, action } = useStage();
  const plan = useQueryRun({ type: 'workspace' }).data?.plan;
  const cells = selectedCells(state);
  // Tiles come and go while one scrolls; the bar hears only when its answer changes.
  const shared = useSyncExternalStore(cache.subscribe, () =>
    allPrivate(state.region, cache.bounds, cache.boards),
  );
  const offered = TRAY_ACTIONS.filter((one) => one.action !== (shared ? 'private' : 'shared'));
  const past = useReadOnly();
  const blocked = (one: (typeof TRAY_ACTIONS)[number]) =>
    blockedBy(one.action, plan, opened.teamspace.archived);
  useTrayActions(offered, (one) => past === null && blocked(one) === null, opened.view, cells);
  if (cells === 0) return null;
  const size = touched(state.region, state.bounds);
  const whole = size.rows * size.columns === cells;
  const rule = offered.map(blocked).find((one) => one !== null) ?? null;
  const why = rule === null ? null : rules(rule);
  return (
    <Tray
      label={t('label')}
      selection={
        <>
          {t('cells', { count: cells })}
          <small className={whole ? css.narrowOnly : undefined}>
            {t(whole ? 'shape' : 'mixed', { ...size })}
          </small>
          {whole ? <small className={css.wideOnly}>{t('shapeWide', { ...size })}</small> : null}
        </>
      }
      actions={
        <>
          <Changes>
            {offered.map((one) => (
              <ToggleButton
                key={one.action}
                icon={one.icon}
                isSelected={phase !== 'idle' && action === one.action}
                isDisabled={blocked(one) !== null || phase === 'applying'}
                {...(one.key === null ? {} : { shortcut: ariaKeys(one.key) })}
                onChange={(on) => (on ? void stage(one.action, opened.view) : dropStage(true))}
              >
                {t(one.action)}
                {one.key === null ? null : (
                  <span className={css.keys}>
                    <Kbd keys={keyCaps(one.key)} />
                  </span>
                )}
              </ToggleButton>
            ))}
          </Changes>
          {past === null && why !== null ? (
            <span className={css.blocked}>
              <RuleTag rule={why.id} /> {why.text}
            </span>
          ) : null}
          {past === null ? null : <span className={css.blocked}>{past}</span>}
          {phase === 'staged' ? (
            <span className={css.nothingApplied}>{t('nothingApplied')}</span>
          ) : null}
          <IconButton
            icon={X}
            label={t('close')}
            keys={keyCaps('Escape')}
            isDisabled={phase === 'applying'}
            onPress={() => {
              dropStage();
              dispatch({ type: 'clear' });
            }}
          />
        </>
      }
    >
      {phase === 'idle' ? undefined : <StagedColumns />}
    </Tray>
  );
}

/** "shift+r" as aria-keyshortcuts writes it. */
function ariaKeys(key: string): string {
  return key.replace('shift', 'Shift').replace(/\b[a-z]$/, (letter) => letter.toUpperCase());
}
