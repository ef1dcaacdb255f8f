import type { refusals as source } from '../en/refusals';
import type { Translation } from '../types';

export const refusals: Translation<typeof source> = {
  title: 'Abgelehnt: {rule}',
  code: {
    invalid: 'Das ist nicht gültig.',
    'unknown-actor': 'Sie sind hier nicht bekannt, oder Ihr Konto ist deaktiviert.',
    'not-found': 'Das gibt es nicht oder nicht mehr.',
    plan: 'Der Tarif des Arbeitsbereichs enthält das nicht.',
    forbidden: 'Die Regeln erlauben Ihnen das nicht.',
    conflict: 'Der Stand hat sich geändert oder steht dagegen.',
    limit: 'Damit würde eine Grenze überschritten.',
    'wrong-recipient': 'Die Einladung gilt für eine andere Adresse.',
    withdrawn: 'Die Einladung wurde zurückgezogen.',
    used: 'Die Einladung wurde schon benutzt.',
    expired: 'Die Einladung ist abgelaufen.',
    unsigned:
      'Diese Konsole kann die Änderung nicht signieren: öffnen Sie den Schlüsselbund oder geben Sie unter Einstellungen die Passphrase ein.',
  },
  have: 'Sie haben: {level}.',
  needed: 'Nötig: {needed}.',
  conflictEntry: 'Eintrag {entry, number} steht im Weg.',
};
