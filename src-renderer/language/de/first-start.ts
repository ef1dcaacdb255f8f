import type { firstStart as en } from '../en/first-start';
import type { Translation } from '../types';

export const firstStart: Translation<typeof en> = {
  title: 'Wer erreicht welches Board?',
  lead: 'Gatehouse arbeitet auf diesem Rechner, ohne Konto und ohne Netz.',
  language: 'Sprache',
  doors: 'Wege zu beginnen',
  create: {
    title: 'Arbeitsbereich anlegen',
    text: 'Namen geben, Tarif wählen, erster Admin werden. Zwei Minuten.',
    button: 'Anlegen',
  },
  import: {
    title: 'Importieren',
    text: 'Legen Sie eine Datei hier ab: Personen, Teambereiche, Boards, Ausnahmen. Zuerst kommt ein Probelauf.',
    button: 'Datei wählen',
    drop: 'Ablegen, um hineinzusehen',
  },
  demo: {
    title: 'Demo ausprobieren',
    text: 'Eine erfundene Firma mit Personen, Teambereiche, Boards und Verlauf. Machen Sie ruhig etwas kaputt.',
    button: 'Demo öffnen',
    working: 'Die Firma wird erfunden',
  },
  join: {
    title: 'Beitreten',
    text: 'Andere teilen einen über einen Hub: mit einer Einladung dazukommen, sofort lesen.',
    button: 'Beitreten',
  },
  privacy: 'Nichts verlässt diesen Rechner.',
  version: 'Version {version}',
  form: {
    title: 'Arbeitsbereich anlegen',
    step1: 'Arbeitsbereich',
    step2: 'Sie',
    name: 'Name des Arbeitsbereichs',
    namePlaceholder: 'Nordwind Logistik',
    nameMissing: 'Geben Sie dem Arbeitsbereich einen Namen.',
    plan: 'Tarif',
    planText: {
      free: 'Boards, Teambereiche und Teilnehmer.',
      pro: 'Dasselbe mit mehr Raum.',
      enterprise: 'Auch Ausnahmen und private Boards.',
    },
    timeZone: 'Zeitzone',
    timeZoneMissing: 'Wählen Sie eine Zeitzone.',
    adminName: 'Ihr Name',
    adminNameMissing: 'Sagen Sie, wer Sie sind.',
    adminEmail: 'Ihre E-Mail-Adresse',
    adminEmailWrong: 'Das ist nicht eine E-Mail-Adresse wie anneke@nordwind.example.',
    consequence: 'Sie werden der erste Admin. An diese Adresse wird nichts gesendet.',
    create: 'Arbeitsbereich anlegen',
  },
};
