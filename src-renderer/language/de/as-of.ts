import type { asOf as en } from '../en/as-of';
import type { Translation } from '../types';

export const asOf: Translation<typeof en> = {
  label: 'Die Vergangenheit',
  title: 'Stand {date}',
  beforeTitle: 'Stand {date}, vor Eintrag {entry, number}',
  text: 'Sie sehen den Arbeitsbereich, wie er war. Hier lässt sich nichts ändern.',
  why: 'Das Fenster zeigt die Vergangenheit: Nichts lässt sich ändern. Gehen Sie erst zurück ins Jetzt.',
  other: 'Anderer Zeitpunkt',
  back: 'Zurück ins Jetzt',
  open: 'Stand vom…',
  action: 'Einen Zeitpunkt der Vergangenheit zeigen…',
  dialog: {
    title: 'Den Arbeitsbereich zu einem Zeitpunkt zeigen',
    consequence: 'Das ganze Fenster lässt sich nur lesen, bis Sie ins Jetzt zurückgehen.',
    instant: 'Tag und Uhrzeit',
    zone: 'In der Zeitzone des Arbeitsbereichs, {zone}',
    show: 'Diesen Zeitpunkt zeigen',
    quick: 'Oder',
    hour: 'vor einer Stunde',
    day: 'gestern',
    week: 'vor einer Woche',
    month: 'vor 30 Tagen',
    quarter: 'vor 90 Tagen',
    incomplete: 'Es braucht einen Tag und eine Uhrzeit.',
    future: 'Das liegt noch vor uns: Die Vergangenheit endet jetzt.',
    before: 'Vor dem ersten Eintrag: Es gab noch keinen Arbeitsbereich.',
    newest: 'Der neueste Eintrag damals',
    entryAt: 'Eintrag {entry, number}, {date}',
    looking: 'Wird nachgesehen…',
  },
  now: {
    title: '{view}: nur für das Jetzt',
    text: 'Hier gibt es keine Vergangenheit zu zeigen. Die anderen Ansichten zeigen den Arbeitsbereich, wie er war.',
  },
};
