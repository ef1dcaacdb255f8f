import type { kinds as source } from '../en/kinds';
import type { Translation } from '../types';

export const kinds: Translation<typeof source> = {
  board: {
    grid: 'Raster',
    timeline: 'Zeitplan',
    columns: 'Spalten',
    insights: 'Auswertung',
    document: 'Dokument',
    canvas: 'Leinwand',
  },
  mode: {
    specific: 'bestimmte Personen',
    link: 'Link',
    'link-password': 'Link mit Passwort',
  },
  path: {
    P1: 'Verwaltung',
    P2: 'Teambereich',
    P2_1: 'Ausnahme',
    P3: 'Teilnehmer',
    P4: 'Link',
    P5: 'Externe Freigabe',
    P6: 'Partner',
    P7: 'Eigentum',
  },
  policy: {
    anyone: 'Alle können eingeladen werden',
    'password-for-non-members': 'Passwort für Nichtmitglieder',
    'only-members': 'Nur Mitglieder',
  },
};
