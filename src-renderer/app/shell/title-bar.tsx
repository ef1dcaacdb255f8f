import { ArrowLeft, ArrowRight, ChevronsUpDown, PanelRight, Search, Undo2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { attempt } from '../../api';
import { goBack, goForward, useInspectorOpen, useTrail } from '../../state';
import { Arch, Breadcrumbs, Changes, Icon, IconButton, Kbd } from '../../ui';
import { keyCaps, runAction } from '../actions';
import { openPalette } from '../overlays';
import css from './title-bar.module.css';
import { useCrumbs } from './use-crumbs';

/** 40 px that move the window, with what belongs to all views. */
export function TitleBar({ workspace }: { workspace: string }) {
  const t = useTranslations('shell');
  const [inspector, showInspector] = useInspectorOpen();
  return (
    <header className={css.bar}>
      <div className={css.inside}>
        <Left workspace={workspace} />
        <button
          type="button"
          className={css.search}
          aria-keyshortcuts="Control+K"
          onClick={openPalette}
        >
          <Icon of={Search} size={14} />
          <span className={css.searchWords}>{t('search')}</span>
          <Kbd keys={keyCaps('mod+k')} />
        </button>
        <div className={css.tools}>
          <Changes>
            <IconButton
              icon={Undo2}
              label={t('undoLast')}
              keys={keyCaps('mod+z')}
              shortcut="Control+Z"
              onPress={() => runAction('undo')}
            />
          </Changes>
          <IconButton
            icon={PanelRight}
            label={t(inspector ? 'inspector.hide' : 'inspector.show')}
            keys={keyCaps('mod+i')}
            isSelected={inspector}
            onPress={() => showInspector(!inspector)}
          />
        </div>
      </div>
    </header>
  );
}

/** The workspace with its menu, the way back, and where one is. */
function Left({ workspace }: { workspace: string }) {
  const t = useTranslations('shell');
  const canGoBack = useTrail((trail) => trail.back.length > 0);
  const canGoForward = useTrail((trail) => trail.forward.length > 0);
  const crumbs = useCrumbs();
  return (
    <div className={css.left}>
      <button
        type="button"
        className={css.workspace}
        aria-label={t('menu', { workspace })}
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          void attempt('app.menu', { x: Math.round(box.left), y: Math.round(box.bottom) });
        }}
      >
        <Arch kind="logo" />
        <span className={css.name}>{workspace}</span>
        <Icon of={ChevronsUpDown} size={12} />
      </button>
      <IconButton
        icon={ArrowLeft}
        label={t('back')}
        keys={keyCaps('alt+ArrowLeft')}
        isDisabled={!canGoBack}
        onPress={goBack}
      />
      <IconButton
        icon={ArrowRight}
        label={t('forward')}
        keys={keyCaps('alt+ArrowRight')}
        isDisabled={!canGoForward}
        onPress={goForward}
      />
      <div className={css.crumbs}>
        <Breadcrumbs label={t('where')} items={crumbs} />
      </div>
    </div>
  );
}
