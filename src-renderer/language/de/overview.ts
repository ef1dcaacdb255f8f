import type { overview as en } from '../en/overview';
import type { Translation } from '../types';

export const overview: Translation<typeof en> = {
  overrides: 'Ausnahmen',
  changes: {
    title: 'Änderungen',
    days: '{count, plural, one {# Tag} other {# Tage}}',
    entries: '{count, plural, one {# Eintrag} other {# Einträge}}',
    day: '{day}: {count, plural, =0 {kein Eintrag} one {# Eintrag} other {# Einträge}}',
    today: 'Heute {count, number}',
  },
  latest: { title: 'Zuletzt' },
  reach: { title: 'Teambereiche' },
};
