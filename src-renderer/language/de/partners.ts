import type { partners as source } from '../en/partners';
import type { Translation } from '../types';

export const partners: Translation<typeof source> = {
  title: 'Partner',
  detail: 'Nur ansehen. Ein Partner speichert nie und erreicht nichts, was nicht freigegeben ist.',
  addVerb: 'Partner hinzufügen',
  filter: 'Partner filtern',
  tabs: { label: 'Stand der Partner', active: 'Aktiv', pending: 'Eingeladen' },
  columns: {
    organisation: 'Organisation',
    addedBy: 'Eingeladen von',
    since: 'Seit',
    people: 'Personen',
    reports: 'Berichte',
    boards: 'Boards',
    risk: 'Risiko',
    manage: 'Verwalten',
  },
  invitedSince: 'Eingeladen',
  status: {
    active: '{count, plural, one {# aktiver Partner} other {# aktive Partner}}',
    pending: '{count, plural, one {# eingeladener Partner} other {# eingeladene Partner}}',
  },
  people: '{count, plural, one {# Person} other {# Personen}}',
  sum: '{reports, plural, one {# Bericht} other {# Berichte}} und {boards, plural, one {# Board} other {# Boards}} freigegeben',
  risk: '{count, plural, one {privates Board} other {# private Boards}}',
  none: { active: 'Kein aktiver Partner', pending: 'Keine Einladung wartet' },
  noneWhy: {
    active: 'Ein Partner wird aktiv, wenn die Einladung angenommen ist.',
    pending: 'Wer eingeladen ist und noch nicht angenommen hat, steht hier.',
  },
  noMatch: 'Nichts passt.',
  manage: '{name} verwalten',
  manageShort: 'Verwalten',
  manageReports: 'Freigegebene Berichte',
  manageBoards: 'Freigegebene Boards',
  remove: 'Partner entfernen…',
  find: { reports: 'Bericht suchen', boards: 'Board suchen' },
  list: { reports: 'Berichte', boards: 'Boards' },
  chosen: {
    reports:
      '{count, plural, =0 {Kein Bericht gewählt} one {# Bericht gewählt} other {# Berichte gewählt}}',
    boards:
      '{count, plural, =0 {Kein Board gewählt} one {# Board gewählt} other {# Boards gewählt}}',
  },
  cut: '{count, plural, one {# weiteres findet die Suche} other {# weitere findet die Suche}}',
  noneYet: { reports: 'Es gibt noch keinen Bericht.', boards: 'Es gibt noch kein Board.' },
  toggle: '{name} freigeben',
  report: {
    name: 'Neuer Bericht',
    create: 'Bericht anlegen',
    done: 'Der Bericht {name} ist angelegt',
  },
  shared: {
    reports: 'Berichte für {name}',
    boards: 'Boards für {name}',
    why: 'Die Leute von {name} sehen, was an ist, nie mehr. Was aus ist, verlieren sie sofort.',
    changes:
      '{on, plural, =0 {Nichts kommt hinzu} one {# kommt hinzu} other {# kommen hinzu}}, {off, plural, =0 {nichts fällt weg} one {# fällt weg} other {# fallen weg}}',
    same: 'Noch ist nichts geändert.',
    title: 'Ändern, was {name} sieht?',
    verb: 'Freigabe ändern',
    done: 'Was {name} sieht, ist geändert',
  },
  removeTitle: 'Den Partner {name} entfernen?',
  removeText:
    'Jeder Zugriff durch diese Partnerschaft endet sofort, offene Einladungen verfallen (G5).',
  removeVerb: 'Partner entfernen',
  removeDone: '{name} ist kein Partner mehr',
  add: {
    title: 'Partner hinzufügen',
    email: 'E-Mail-Adresse beim Partner',
    why: 'Wer die Einladung annimmt, bringt die eigene Organisation mit. Ein Partner je privater Domain (G2).',
    free: 'Kein Partner und keine Einladung steht {domain} im Weg.',
    wrong: 'Das ist nicht genau eine E-Mail-Adresse.',
    offer: 'Was angeboten wird',
    consequence:
      'Lädt ein, {reports, plural, one {# Bericht} other {# Berichte}} und {boards, plural, one {# Board} other {# Boards}} anzusehen. Der Zugriff beginnt mit der Annahme.',
    verb: 'Einladung senden',
    done: '{email} ist eingeladen',
  },
};
