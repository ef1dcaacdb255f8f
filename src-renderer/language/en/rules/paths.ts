export const paths = {
  P1: {
    title: 'Administration',
    text: 'A workspace admin has full control of every board; no override, privacy or archive takes it away.',
  },
  P2: {
    title: 'Teamspace',
    text: 'A member of the board’s teamspace has the level that the teamspace gives.',
  },
  P2_1: {
    title: 'Override',
    text: 'The override replaces the teamspace level on this board, up or down.',
    help: 'Clear the override to get the teamspace level back.',
  },
  P2_2: {
    title: 'Private board',
    text: 'The board is private: the teamspace level opens nothing, only an override does.',
    help: 'Set an override for this person, or make the board public in its teamspace again.',
  },
  P2_3: {
    title: 'Not a teamspace member',
    text: 'An override of somebody who is not in the teamspace opens nothing. It is kept and counts again if they return.',
    help: 'Add the person to the teamspace.',
  },
  P3: {
    title: 'Participant',
    text: 'A participant has the level of their role on this board. Guests are off while only specific people have access; with a password, who came by the link needs it.',
    help: 'Invite the person directly, or let them enter the password.',
  },
  P4: {
    title: 'Link',
    text: 'Whoever holds the link has the board’s default role, if the board gives access by link and, where one is asked for, the password is right.',
    help: 'Turn on access by link, or invite the person.',
  },
  P5: {
    title: 'External share',
    text: 'A live external share opens the card, the board or the workspace that it names, to view or to edit.',
    help: 'Make a new share if the old one has ended.',
  },
  P6: {
    title: 'Partner',
    text: 'A member of an active partner organisation can view what is shared with it, never more.',
  },
  P7: { title: 'Ownership', text: 'The board’s owner has full control of it.' },
} as const;
