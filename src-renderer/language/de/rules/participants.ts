import type { participants as source } from '../../en/rules/participants';
import type { Translation } from '../../types';

const askManager =
  'Den Eigentümer des Boards fragen, oder einen Bearbeiter, wo Bearbeiter verwalten dürfen.';

export const participants: Translation<typeof source> = {
  S1: {
    title: 'Link senden',
    text: 'Der Link lässt sich senden, solange das Board Zugriff über den Link gibt.',
  },
  S2: {
    title: 'Teilen durch Verschieben',
    text: 'Ein Board in ein gemeinsames Projekt verschieben der Eigentümer und Bearbeiter, die verwalten dürfen.',
    help: askManager,
  },
  S3: {
    title: 'Per E-Mail einladen',
    text: 'Einladen dürfen der Eigentümer und Bearbeiter, die verwalten dürfen.',
    help: askManager,
  },
  S4: {
    title: 'Aus Kontakten einladen',
    text: 'Einladen dürfen der Eigentümer und Bearbeiter, die verwalten dürfen.',
    help: askManager,
  },
  S5: {
    title: 'Erwähnen',
    text: 'Einen Teilnehmer zu erwähnen braucht Kommentarrecht und ein Board, das nicht gesperrt ist.',
  },
  S6: {
    title: 'Andere erwähnen',
    text: 'Eine Erwähnung, die einlädt, ist für alle, die einladen dürfen, auf einem Board, das nicht gesperrt ist.',
    help: askManager,
  },
  S7: {
    title: 'Rollen ändern',
    text: 'Rollen von Teilnehmern ändern der Eigentümer und Bearbeiter, die verwalten dürfen.',
    help: askManager,
  },
  S8: {
    title: 'Teilnehmer entfernen',
    text: 'Teilnehmer entfernen der Eigentümer und Bearbeiter; bei bestimmten Personen nur, solange Bearbeiter verwalten dürfen.',
    help: askManager,
  },
  S9: {
    title: 'Standardrolle',
    text: 'Die Standardrolle ändern in den Link-Modi der Eigentümer und Bearbeiter, die verwalten dürfen.',
    help: askManager,
  },
  S10: {
    title: 'Zugriffsart',
    text: 'Die Zugriffsart ändern der Eigentümer und Bearbeiter, die verwalten dürfen.',
    help: askManager,
  },
  S11: {
    title: 'Eigentümer wechseln',
    text: 'Nur der Eigentümer des Boards oder ein Admin übergibt das Board.',
    help: 'Den Eigentümer des Boards oder einen Admin fragen.',
  },
  S12: {
    title: 'Wie Zugriff beginnt',
    text: 'Ein neues Board ist für bestimmte Personen; Zugriff über den Link beginnt mit der Rolle Prüfer.',
  },
  S13: {
    title: 'Höchstens 50 auf einmal',
    text: 'Ein Befehl ändert oder entfernt höchstens 50 Teilnehmer.',
    help: 'Die Auswahl aufteilen.',
  },
  S14: {
    title: '200 Einladungen am Tag',
    text: 'Eine Person verschickt höchstens 200 Einladungen zu Boards am Tag.',
    help: 'Es morgen wieder versuchen oder jemand anderen einladen lassen.',
  },
  S15: {
    title: 'Nur Mitglieder',
    text: 'Der Arbeitsbereich lässt nur Mitglieder ein: Niemand sonst kann eingeladen, angenommen oder bedacht werden.',
    help: 'Ein Admin kann die Richtlinie für Nichtmitglieder ändern.',
  },
  S16: {
    title: 'Verlassen',
    text: 'Jeder darf ein Board verlassen, sein Eigentümer muss es vorher übergeben.',
    help: 'Das Board übergeben, dann verlassen.',
  },
  S17: {
    title: 'Übergeben',
    text: 'Ein Board geht an einen seiner Teilnehmer oder an ein Mitglied seines Teambereichs.',
    help: 'Die Person zuerst einladen.',
  },
  S18: {
    title: 'Zurückkommen',
    text: 'Wer entfernt wurde, kann in den Link-Modi über den Link zurückkommen, bei bestimmten Personen nicht.',
  },
  S19: {
    title: 'Anfragen',
    text: 'Eine Anfrage nimmt an oder lehnt ab, wer einladen darf.',
    help: askManager,
  },
};
