/** Kinds of boards and of access, as words. */
export const kinds = {
  board: {
    grid: 'grid',
    timeline: 'timeline',
    columns: 'columns',
    insights: 'insights',
    document: 'document',
    canvas: 'canvas',
  },
  mode: {
    specific: 'specific people',
    link: 'link',
    'link-password': 'link with password',
  },
  path: {
    P1: 'Administration',
    P2: 'Teamspace',
    P2_1: 'Override',
    P3: 'Participant',
    P4: 'Link',
    P5: 'External share',
    P6: 'Partner',
    P7: 'Ownership',
  },
  policy: {
    anyone: 'Anyone can be invited',
    'password-for-non-members': 'Password for non-members',
    'only-members': 'Only members',
  },
} as const;
