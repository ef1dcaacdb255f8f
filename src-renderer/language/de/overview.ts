import type { overview as en } from '../en/overview';
import type { Translation } from '../types';

export const overview: Translation<typeof en> = {
  toDo: {
    title: 'Heute zu tun',
    items: '{count, plural, =0 {nichts wartet} one {# Punkt} other {# Punkte}}',
    reviews: 'Fällige Prüfungen',
    reviewDue: '{name}, fällig {when}',
    reviewLate: '{name}, war fällig {when}',
    reviewStart: '{name}, noch zu öffnen',
    expiring: 'Enden in sieben Tagen',
    expires: '{name}, {when}',
    requests: 'Offene Anfragen',
    requestsOn: '{name} ({count, number})',
    sync: 'Der Abgleich braucht Sie',
    syncTold:
      '{count, plural, one {# Änderung blieb nicht bestehen} other {# Änderungen blieben nicht bestehen}}',
    syncAlarms: '{count, plural, one {# Alarm} other {# Alarme}}',
    more: '{named}; {count, plural, one {# weitere} other {# weitere}}',
  },
  risks: {
    title: 'Risiken',
    findings: '{count, plural, =0 {keine gefunden} one {# Befund} other {# Befunde}}',
    snoozed: '{count, plural, one {# zurückgestellt} other {# zurückgestellt}}',
    none: 'Kein Risiko gefunden',
    noneWhy: 'Nichts reicht weiter, ist älter oder schlechter geschützt, als es sein sollte.',
  },
  changes: {
    title: 'Änderungen',
    days: '{count, plural, one {# Tag} other {# Tage}}',
    entries: '{count, plural, one {# Eintrag} other {# Einträge}}',
    day: '{day}: {count, plural, =0 {kein Eintrag} one {# Eintrag} other {# Einträge}}',
  },
  shares: {
    title: 'Externe Freigaben',
    now: '{count, plural, =0 {keine aktiv} one {# aktiv} other {# aktiv}}',
    day: '{day}: {count, plural, =0 {keine aktive Freigabe} one {# aktive Freigabe} other {# aktive Freigaben}}',
  },
  chart: {
    today: 'Heute {count, number}',
    day: 'Tag',
    asTable: '{title} als Tabelle',
    asChart: '{title} als Diagramm',
  },
  latest: { title: 'Zuletzt' },
  reach: { title: 'Teambereiche' },
};
