export const partners = {
  G1: {
    title: 'Inviting partners',
    text: 'Partners are invited by admins, and by who may share the report or board in hand.',
    help: 'Ask an admin.',
  },
  G2: {
    title: 'One partner a domain',
    text: 'There is one invitation or partner for each private e-mail domain.',
    help: 'Share with the partner that exists.',
  },
  G3: {
    title: 'Partner acceptance',
    text: 'A partner’s access starts when the invitation is accepted.',
  },
  G4: {
    title: 'Partners only view',
    text: 'Partners can view, never save, and reach nothing that is not shared.',
  },
  G5: {
    title: 'Managing partners',
    text: 'Partners are managed by admins.',
    help: 'Ask an admin.',
  },
} as const;
