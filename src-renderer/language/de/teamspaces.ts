import type { teamspaces as en } from '../en/teamspaces';
import type { Translation } from '../types';

export const teamspaces: Translation<typeof en> = {
  title: 'Teamspaces',
  count: '{count, plural, one {# Teamspace} other {# Teamspaces}}',
  filter: 'Teamspaces filtern',
  columns: {
    name: 'Name',
    owners: 'Besitzer',
    members: 'Mitglieder',
    boards: 'Boards',
    overrides: 'Ausnahmen',
    actions: 'Aktionen',
  },
  archived: 'Archiviert',
  open: '{name} öffnen',
  actionsFor: 'Aktionen für {name}',
  create: 'Teamspace anlegen',
  createTitle: 'Teamspace anlegen',
  createWhy: 'Er enthält Boards. Seine Mitglieder bekommen eine Stufe für alle.',
  name: 'Name',
  nameWhy: 'Geben Sie ihm einen Namen, unter dem man ihn kennt.',
  owner: 'Besitzer',
  ownerWhy: 'Wer ihn besitzt, entscheidet, wer dazugehört.',
  archive: 'Archivieren',
  archiveTitle: '{name} archivieren?',
  archiveWhy:
    'Seine Boards können dann höchstens angesehen werden, und darin lässt sich nichts mehr ändern.',
  archiveDone: '{name} ist archiviert',
  unarchive: 'Aus dem Archiv holen',
  unarchiveTitle: '{name} aus dem Archiv holen?',
  unarchiveWhy: 'Alle bekommen die Stufe zurück, die sie vorher hatten.',
  unarchiveDone: '{name} ist nicht mehr archiviert',
  createDone: '{name} ist angelegt',
  empty: 'Noch kein Teamspace',
  emptyWhy: 'Legen Sie den ersten an oder importieren Sie ein Board eines anderen Produkts.',
  noMatch: 'Kein Teamspace passt',
};
