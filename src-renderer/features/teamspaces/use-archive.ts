import { useTranslations } from 'use-intl';
import type { TeamspaceItem } from '../../../src-shared/queries/lists';
import { proposeChange } from '../../app/change';

/** Archive or unarchive, with who loses and gains by it shown first. */
export function useArchive() {
  const t = useTranslations('teamspaces');
  return ({ id, name }: Pick<TeamspaceItem, 'id' | 'name'>, archive: boolean): void => {
    proposeChange({
      command: { type: archive ? 'teamspace.archive' : 'teamspace.unarchive', teamspace: id },
      title: t(archive ? 'archiveTitle' : 'unarchiveTitle', { name }),
      text: t(archive ? 'archiveWhy' : 'unarchiveWhy'),
      verb: t(archive ? 'archive' : 'unarchive'),
      done: t(archive ? 'archiveDone' : 'unarchiveDone', { name }),
    });
  };
}
