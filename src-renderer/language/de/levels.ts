import type { levels as source } from '../en/levels';
import type { Translation } from '../types';

export const levels: Translation<typeof source> = {
  name: {
    none: 'kein Zugriff',
    view: 'ansehen',
    comment: 'kommentieren',
    edit: 'bearbeiten',
    own: 'besitzen',
  },
  can: {
    none: '{name} hat keinen Zugriff',
    view: '{name} kann ansehen',
    comment: '{name} kann kommentieren',
    edit: '{name} kann bearbeiten',
    own: '{name} hat volle Kontrolle',
  },
  role: { reader: 'Leser', reviewer: 'Prüfer', editor: 'Bearbeiter', owner: 'Eigentümer' },
  teamspace: { view: 'Ansehen', edit: 'Bearbeiten', owner: 'Eigentümer' },
  mark: {
    override: 'Ausnahme entscheidet',
    capped: 'Ausnahme durch Rolle begrenzt',
    gain: 'vorgemerkt, gewinnt',
    lose: 'vorgemerkt, verliert',
    same: 'vorgemerkt, unverändert',
    refused: 'abgelehnt',
    locked: 'gesperrtes Board',
  },
};
