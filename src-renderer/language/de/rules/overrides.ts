import type { overrides as source } from '../../en/rules/overrides';
import type { Translation } from '../../types';

export const overrides: Translation<typeof source> = {
  O0: {
    title: 'Nur mit Enterprise',
    text: 'Ausnahmen zu setzen und Boards privat zu machen braucht den Tarif Enterprise.',
    help: 'Löschen, freigeben und wiederherstellen geht in jedem Tarif.',
  },
  O1: {
    title: 'Ansehen ja, ausnehmen nein',
    text: 'Ausnahmen und Privatsein sind für Admins sowie für Eigentümer des Teambereichs und Ersteller mit Bearbeitungsrecht, die auf dem Board selbst mindestens bearbeiten dürfen.',
    help: 'Einen Admin oder den Eigentümer des Boards um Bearbeitungsrecht bitten.',
  },
  O2: {
    title: 'Ausnahme über der Rolle',
    text: 'Eine Ausnahme kann nicht über die Rolle im Arbeitsbereich gehen: Bearbeiten ist für Ersteller und Admins, und Betrachter sehen keine Raster.',
    help: 'Die Person zum Ersteller machen oder sie auslassen.',
  },
  O3: {
    title: 'Keine Ausnahme möglich',
    text: 'Ausnahmen gibt es nur für Mitglieder des Teambereichs, und nicht auf einer Leinwand.',
    help: 'Die Person in den Teambereich aufnehmen; auf einer Leinwand Teilnehmer einladen.',
  },
  O4: {
    title: 'Wiederherstellen ist für Eigentümer',
    text: 'Den Standardzugriff stellen Admins und Eigentümer des Teambereichs wieder her, die das Board sehen können.',
    help: 'Einen Eigentümer des Teambereichs bitten.',
  },
  O5: {
    title: 'Ausnahmen bleiben',
    text: 'Ausnahmen bleiben, wenn sich die Stufe im Teambereich ändert und wenn er archiviert oder zurückgeholt wird.',
  },
  O6: {
    title: 'Verschieben entfernt Ausnahmen',
    text: 'Ein Board in einen anderen Teambereich zu verschieben entfernt seine Ausnahmen und sein Privatsein.',
  },
  O7: {
    title: 'Ganz oder gar nicht',
    text: 'Ein Änderungssatz gilt ganz oder gar nicht.',
    help: 'Abgelehntes auslassen und den Rest anwenden.',
  },
  U1: {
    title: 'Speichern',
    text: 'Speichern braucht Bearbeitungsrecht, ein entsperrtes Board und einen Teambereich, der nicht archiviert ist.',
  },
  U2: {
    title: 'Duplizieren',
    text: 'Ein Board zu duplizieren braucht Sicht darauf und Bearbeiten oder Eigentümer in seinem Teambereich.',
    help: 'Einen Eigentümer des Teambereichs dort um Bearbeitungsrecht bitten.',
  },
};
