import type { palette as en } from '../en/palette';
import type { Translation } from '../types';

export const palette: Translation<typeof en> = {
  label: 'Suchen oder Befehl ausführen',
  placeholder: 'Eine Person, ein Board, ein Befehl…',
  results: '{count, plural, one {# Treffer} other {# Treffer}}',
  empty: 'Nichts passt zu „{text}“.',
  emptyHint: 'Versuchen Sie einen Teil des Namens oder @ Personen, # Boards, > Befehle.',
  answers: 'Antworten',
  people: 'Personen',
  boards: 'Boards',
  teamspaces: 'Teambereiche',
  can: {
    none: '{person} erreicht {board} nicht',
    view: '{person} kann {board} ansehen',
    comment: '{person} kann {board} kommentieren',
    edit: '{person} kann {board} bearbeiten',
    own: '{person} hat volle Kontrolle über {board}',
  },
  because: '{path} entscheidet',
  why: 'Warum?',
  person: '{role} · {email}',
  footer: {
    move: 'bewegen',
    open: 'öffnen',
    inspect: 'untersuchen',
    prefixes: '@ Personen  # Boards  > Befehle',
  },
};
