import type { workspace as source } from '../../en/rules/workspace';
import type { Translation } from '../../types';

export const workspace: Translation<typeof source> = {
  W1: {
    title: 'Richtlinie für Nichtmitglieder',
    text: 'Die Richtlinie für Nichtmitglieder setzen Admins, und sie gilt sofort.',
    help: 'Einen Admin fragen.',
  },
  W2: {
    title: 'Mitglieder',
    text: 'Mitglieder verwalten Admins; eine deaktivierte Person hat keinen Zugriff, und der letzte Admin bleibt.',
    help: 'Zuerst jemand anderen zum Admin machen.',
  },
  W3: {
    title: 'Mitglieder des Teambereichs',
    text: 'Sie verwalten Admins und Eigentümer des Teambereichs; der letzte Eigentümer bleibt.',
    help: 'Zuerst jemand anderen zum Eigentümer machen oder einen Admin fragen.',
  },
  W4: {
    title: 'Archivierter Teambereich',
    text: 'Solange ein Teambereich archiviert ist, ändert sich darin nichts, außer was Zugriff wegnimmt.',
    help: 'Den Teambereich aus dem Archiv holen.',
  },
  W5: {
    title: 'Alles',
    text: 'Alles exportieren und alles löschen dürfen Admins, die zum Löschen den Namen des Arbeitsbereichs eingeben.',
    help: 'Einen Admin fragen.',
  },
  A: {
    title: 'Nur Admins',
    text: 'Das ist den Admins des Arbeitsbereichs vorbehalten.',
    help: 'Einen Admin fragen.',
  },
};
