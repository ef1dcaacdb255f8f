import type { externalShares as source } from '../../en/rules/external-shares';
import type { Translation } from '../../types';

export const externalShares: Translation<typeof source> = {
  E1: {
    title: 'Nach außen teilen',
    text: 'Externe Freigaben machen Admins, der Eigentümer und Bearbeiter, die verwalten dürfen; eine des ganzen Arbeitsbereichs nur Admins.',
    help: 'Den Eigentümer des Boards oder einen Admin fragen.',
  },
  E2: {
    title: 'Kleinster Umfang zuerst',
    text: 'Eine Freigabe des ganzen Arbeitsbereichs oder eine ohne Ende braucht einen Grund.',
    help: 'Einen Grund angeben oder einen kleineren Umfang wählen.',
  },
  E3: {
    title: 'Einmalige Einladung',
    text: 'Die Einladung gilt einmal, für ihre eigene Adresse, 14 Tage lang.',
    help: 'Eine neue Einladung senden.',
  },
  E4: {
    title: 'Ablauf',
    text: 'Der Zugriff endet im Augenblick des Ablaufs, und der kann nicht in der Vergangenheit liegen.',
    help: 'Ein späteres Datum wählen.',
  },
  E5: { title: 'Prüfung im Quartal', text: 'Eine Freigabe ohne Ende ist jedes Quartal zu prüfen.' },
  E6: {
    title: 'Letzte Nutzung',
    text: 'Die Prüfliste zeigt jede Freigabe und wann sie zuletzt benutzt wurde.',
  },
  E7: {
    title: 'Widerrufen',
    text: 'Ein Widerruf gilt sofort und endgültig.',
    help: 'Eine neue Freigabe anlegen.',
  },
};
