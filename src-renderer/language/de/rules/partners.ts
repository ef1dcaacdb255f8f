import type { partners as source } from '../../en/rules/partners';
import type { Translation } from '../../types';

export const partners: Translation<typeof source> = {
  G1: {
    title: 'Partner einladen',
    text: 'Partner laden Admins ein, und wer den Bericht oder das Board teilen darf.',
    help: 'Einen Admin fragen.',
  },
  G2: {
    title: 'Ein Partner je Domain',
    text: 'Für jede private E-Mail-Domain gibt es eine Einladung oder einen Partner.',
    help: 'Mit dem vorhandenen Partner teilen.',
  },
  G3: {
    title: 'Annahme durch Partner',
    text: 'Der Zugriff eines Partners beginnt, wenn die Einladung angenommen ist.',
  },
  G4: {
    title: 'Partner sehen nur an',
    text: 'Partner können ansehen, nie speichern, und erreichen nichts, was nicht geteilt ist.',
  },
  G5: {
    title: 'Partner verwalten',
    text: 'Partner werden von Admins verwaltet.',
    help: 'Einen Admin fragen.',
  },
};
