import type { paths as source } from '../../en/rules/paths';
import type { Translation } from '../../types';

export const paths: Translation<typeof source> = {
  P1: {
    title: 'Verwaltung',
    text: 'Ein Admin des Arbeitsbereichs hat volle Kontrolle über jedes Board; keine Ausnahme, kein Privatsein und kein Archiv nimmt sie weg.',
  },
  P2: {
    title: 'Teambereich',
    text: 'Ein Mitglied des Teambereichs hat auf dem Board die Stufe, die der Teambereich gibt.',
  },
  P2_1: {
    title: 'Ausnahme',
    text: 'Die Ausnahme ersetzt auf diesem Board die Stufe des Teambereichs, nach oben oder nach unten.',
    help: 'Wird die Ausnahme gelöscht, gilt wieder die Stufe des Teambereichs.',
  },
  P2_2: {
    title: 'Privates Board',
    text: 'Das Board ist privat: Die Stufe des Teambereichs öffnet nichts, nur eine Ausnahme.',
    help: 'Eine Ausnahme für diese Person setzen oder das Board im Teambereich wieder freigeben.',
  },
  P2_3: {
    title: 'Nicht im Teambereich',
    text: 'Die Ausnahme einer Person, die nicht im Teambereich ist, öffnet nichts. Sie bleibt gespeichert und gilt wieder, wenn die Person zurückkommt.',
    help: 'Die Person in den Teambereich aufnehmen.',
  },
  P3: {
    title: 'Teilnehmer',
    text: 'Ein Teilnehmer hat die Stufe seiner Rolle auf diesem Board. Gäste sind aus, solange nur bestimmte Personen Zugriff haben; mit Passwort braucht es, wer über den Link kam.',
    help: 'Die Person direkt einladen oder das Passwort eingeben lassen.',
  },
  P4: {
    title: 'Link',
    text: 'Wer den Link hat, bekommt die Standardrolle des Boards, wenn das Board Zugriff über den Link gibt und ein verlangtes Passwort stimmt.',
    help: 'Zugriff über den Link einschalten oder die Person einladen.',
  },
  P5: {
    title: 'Externe Freigabe',
    text: 'Eine gültige externe Freigabe öffnet die Karte, das Board oder den Arbeitsbereich, den sie nennt, zum Ansehen oder Bearbeiten.',
    help: 'Eine neue Freigabe anlegen, wenn die alte beendet ist.',
  },
  P6: {
    title: 'Partner',
    text: 'Ein Mitglied einer aktiven Partnerorganisation kann ansehen, was mit ihr geteilt ist, nie mehr.',
  },
  P7: { title: 'Eigentum', text: 'Der Eigentümer des Boards hat volle Kontrolle darüber.' },
};
