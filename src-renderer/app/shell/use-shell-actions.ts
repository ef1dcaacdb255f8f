import {
  ArrowLeft,
  ArrowRight,
  CalendarCheck,
  CalendarClock,
  FileUp,
  FolderOpen,
  GitCompareArrows,
  Globe,
  Keyboard,
  PanelRight,
  Plus,
  ShieldCheck,
  SunMoon,
  Undo2,
  UserPlus,
} from 'lucide-react';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { call, isRefusal, saveSettings, undoLast } from '../../api';
import { verifyLedger } from '../../features/history/verify-store';
import { backToNow, go, goBack, goForward, useAsOf, useInspectorOpen } from '../../state';
import { toasts } from '../../ui';
import { type Action, useActions } from '../actions';
import { useChangeToasts } from '../change';
import { LANGUAGES, THEMES } from '../choices';
import { openAsOf, openCreation, openPalette, openShortcuts } from '../overlays';
import { useStable } from '../use-stable';
import { goActions } from './go-actions';

/** What can be done in every view: by key, in the palette and from the native menu. */
export function useShellActions(): void {
  const t = useTranslations('shell');
  const c = useTranslations('common');
  const past = useTranslations('asOf');
  const at = useAsOf();
  const says = useChangeToasts();
  const [inspector, showInspector] = useInspectorOpen();

  const undo = useStable(async (): Promise<void> => {
    const answer = await undoLast();
    if (answer.ok) says.sayUndone(answer.value);
    else if (isRefusal(answer.refused) && answer.refused.code === 'not-found') {
      toasts.show({ tone: 'info', title: t('undone.nothing'), text: t('undone.nothingWhy') });
    } else says.sayRefused(answer.refused);
  });

  const actions = useMemo((): Action[] => {
    return [
      ...goActions((view) => t('actions.go', { view: t(`views.${view}`) })),
      {
        id: 'undo',
        icon: Undo2,
        label: t('actions.undo'),
        group: 'workspace',
        keys: ['mod+z'],
        changes: true,
        run: () => void undo(),
      },
      {
        id: 'create.board',
        icon: Plus,
        label: t('actions.createBoard'),
        group: 'workspace',
        run: () => openCreation('board'),
        changes: true,
      },
      {
        id: 'create.teamspace',
        icon: Plus,
        label: t('actions.createTeamspace'),
        group: 'workspace',
        run: () => openCreation('teamspace'),
        changes: true,
      },
      {
        id: 'create.person',
        icon: UserPlus,
        label: t('actions.addPerson'),
        group: 'workspace',
        run: () => openCreation('person'),
        changes: true,
      },
      {
        id: 'import',
        icon: FileUp,
        label: t('actions.importFile'),
        group: 'workspace',
        changes: true,
        run: () => go({ view: 'import' }),
      },
      {
        id: 'verify',
        icon: ShieldCheck,
        label: t('actions.verify'),
        group: 'workspace',
        run: () => {
          go({ view: 'history' });
          void verifyLedger();
        },
      },
      {
        id: 'compare',
        icon: GitCompareArrows,
        label: t('actions.compare'),
        group: 'go',
        run: () => go({ view: 'compare' }),
      },
      {
        id: 'asOf',
        icon: CalendarClock,
        label: past('action'),
        group: 'window',
        run: openAsOf,
      },
      {
        id: 'asOf.back',
        icon: CalendarCheck,
        label: past('back'),
        group: 'window',
        keys: ['Escape'],
        disabled: at === null,
        run: backToNow,
      },
      {
        id: 'palette',
        label: t('actions.palette'),
        group: 'window',
        keys: ['mod+k'],
        unlisted: true,
        run: openPalette,
      },
      {
        id: 'inspector',
        icon: PanelRight,
        label: t('actions.inspector'),
        group: 'window',
        keys: ['mod+i'],
        run: () => showInspector(!inspector),
      },
      {
        id: 'back',
        icon: ArrowLeft,
        label: t('actions.back'),
        group: 'window',
        keys: ['alt+ArrowLeft'],
        run: goBack,
      },
      {
        id: 'forward',
        icon: ArrowRight,
        label: t('actions.forward'),
        group: 'window',
        keys: ['alt+ArrowRight'],
        run: goForward,
      },
      {
        id: 'data.folder',
        icon: FolderOpen,
        label: t('actions.dataFolder'),
        group: 'window',
        run: () => void call('app.openDataFolder'),
      },
      ...THEMES.map(
        (theme): Action => ({
          id: `theme.${theme}`,
          icon: SunMoon,
          label: t('actions.theme', { theme: c(`theme.${theme}`) }),
          group: 'window',
          run: () => void saveSettings({ theme }),
        }),
      ),
      ...LANGUAGES.map(
        (language): Action => ({
          id: `language.${language}`,
          icon: Globe,
          label: t('actions.language', { language: c(`language.${language}`) }),
          group: 'window',
          run: () => void saveSettings({ language }),
        }),
      ),
      {
        id: 'shortcuts',
        icon: Keyboard,
        label: t('actions.shortcuts'),
        group: 'help',
        keys: ['?'],
        run: openShortcuts,
      },
    ];
  }, [t, c, past, at, undo, inspector, showInspector]);
  useActions(actions);
}
