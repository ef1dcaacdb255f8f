/** The ladder in words, and what a level chip says aloud. */
export const levels = {
  name: { none: 'none', view: 'view', comment: 'comment', edit: 'edit', own: 'own' },
  can: {
    none: '{name} has no access',
    view: '{name} can view',
    comment: '{name} can comment',
    edit: '{name} can edit',
    own: '{name} has full control',
  },
  role: { reader: 'Reader', reviewer: 'Reviewer', editor: 'Editor', owner: 'Owner' },
  teamspace: { view: 'View', edit: 'Edit', owner: 'Owner' },
  mark: {
    override: 'override decides',
    capped: 'override capped by role',
    gain: 'staged, gains',
    lose: 'staged, loses',
    same: 'staged, unchanged',
    refused: 'refused',
    locked: 'locked board',
  },
} as const;
