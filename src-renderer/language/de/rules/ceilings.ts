import type { ceilings as source } from '../../en/rules/ceilings';
import type { Translation } from '../../types';

export const ceilings: Translation<typeof source> = {
  C1: {
    title: 'Betrachter',
    text: 'Ein Betrachter des Arbeitsbereichs kann höchstens ansehen und sieht gar keine Raster.',
    help: 'Die Person zum Ersteller machen.',
  },
  C2: {
    title: 'Gast im kostenlosen Tarif',
    text: 'Im kostenlosen Tarif kann ein Gast höchstens kommentieren.',
    help: 'Den Gast sich anmelden lassen oder den Tarif wechseln.',
  },
  C3: {
    title: 'Nur Mitglieder',
    text: 'Der Arbeitsbereich lässt nur Mitglieder ein; für Partner gilt ihre eigene Vereinbarung.',
    help: 'Ein Admin kann die Richtlinie für Nichtmitglieder ändern.',
  },
  C4: {
    title: 'Passwort für Nichtmitglieder',
    text: 'Nach der Richtlinie des Arbeitsbereichs braucht ein Nichtmitglied immer das Passwort des Boards.',
    help: 'Das Passwort weitergeben.',
  },
  C5: {
    title: 'Archivierter Teambereich',
    text: 'Der Teambereich ist archiviert: Seine Boards lassen sich ansehen, mehr nicht.',
    help: 'Den Teambereich aus dem Archiv holen.',
  },
  C6: {
    title: 'Gesperrtes Board',
    text: 'Das Board ist gesperrt: Stufen und Freigaben bleiben, Speichern und Erwähnen sind aus.',
    help: 'Das Board entsperren.',
  },
  C7: {
    title: 'Eigentümer unter Grenzen',
    text: 'Für den Weg des Eigentümers gelten dieselben Grenzen wie für jeden anderen.',
  },
};
