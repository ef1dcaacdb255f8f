import { useTranslations } from 'use-intl';
import type { BoardRole } from '../../../../src-shared/model/level';
import type { AccessMode } from '../../../../src-shared/model/words';
import type { BoardItem } from '../../../../src-shared/queries/lists';
import type { SharingAnswer } from '../../../../src-shared/queries/sharing';
import type { Done } from '../../../../src-shared/result';
import { proposeChange } from '../../../app/change';

/** The settings of access, each as a proposal in words; a password that is made is handed on. */
export function useAccessChanges(
  board: BoardItem,
  sharing: SharingAnswer,
  onPassword: (password: string) => void,
) {
  const t = useTranslations('share.access');
  const p = useTranslations('share.password');
  const roles = useTranslations('levels.role');
  const { id, name } = board;
  const shown = ({ password }: Done) => {
    if (password !== undefined) onPassword(password);
  };

  return {
    setMode(mode: AccessMode): void {
      if (mode === sharing.mode) return;
      // S12: made when the board first opens to a link, whichever link mode it is.
      const first = mode !== 'specific' && sharing.mode === 'specific' && !sharing.hasPassword;
      proposeChange({
        command: { type: 'access.setMode', board: id, mode },
        title: t('modeTitle', { name, mode }),
        text: first ? `${t(`modeWhy.${mode}`)} ${t('modeFirst')}` : t(`modeWhy.${mode}`),
        verb: t('modeVerb'),
        done: t('modeDone', { name }),
        onDone: shown,
      });
    },
    setDefaultRole(role: BoardRole): void {
      if (role === sharing.defaultRole) return;
      proposeChange({
        command: { type: 'access.setDefaultRole', board: id, role },
        title: t('roleTitle', { role: roles(role) }),
        text: t('roleWhy'),
        verb: t('roleVerb'),
        done: t('roleDone', { role: roles(role) }),
      });
    },
    setEditorsManage(editorsManage: boolean): void {
      proposeChange({
        command: { type: 'access.setEditorsManage', board: id, editorsManage },
        title: t(editorsManage ? 'editorsOnTitle' : 'editorsOffTitle', { name }),
        text: t(editorsManage ? 'editorsOn' : 'editorsOff'),
        verb: t(editorsManage ? 'editorsOnVerb' : 'editorsOffVerb'),
        done: t('editorsDone', { name }),
      });
    },
    regenerate(): void {
      proposeChange({
        command: { type: 'access.regeneratePassword', board: id },
        title: p('againTitle', { name }),
        text: p('againText'),
        verb: p('againVerb'),
        done: p('againDone', { name }),
        danger: true,
        onDone: shown,
      });
    },
  };
}
