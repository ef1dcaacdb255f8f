export const overrides = {
  O0: {
    title: 'Enterprise only',
    text: 'Setting overrides and making boards private needs the enterprise plan.',
    help: 'Clearing, un-privating and restoring work on any plan.',
  },
  O1: {
    title: 'You may view, not override',
    text: 'Overrides and privacy are for admins, and for teamspace owners and makers with edit access, who need at least edit on the board itself.',
    help: 'Ask an admin or the board’s owner for edit access.',
  },
  O2: {
    title: 'Override above the role',
    text: 'An override cannot exceed the workspace role: edit is for makers and admins, and viewers see no grids.',
    help: 'Make the person a maker, or leave them out.',
  },
  O3: {
    title: 'Cannot be overridden',
    text: 'Only members of the board’s teamspace can be overridden, and not on a canvas.',
    help: 'Add the person to the teamspace; on a canvas invite participants.',
  },
  O4: {
    title: 'Restoring is for owners',
    text: 'Restoring default access is for admins and teamspace owners who can see the board.',
    help: 'Ask an owner of the teamspace.',
  },
  O5: {
    title: 'Overrides stay',
    text: 'Overrides stay when the teamspace level changes, and when the teamspace is archived or unarchived.',
  },
  O6: {
    title: 'Moving removes overrides',
    text: 'Moving a board to another teamspace removes its overrides and its private flag.',
  },
  O7: {
    title: 'All or nothing',
    text: 'A change set applies whole or not at all.',
    help: 'Leave out what is refused, then apply the rest.',
  },
  U1: {
    title: 'Saving',
    text: 'Saving needs edit access, an unlocked board and a teamspace that is not archived.',
  },
  U2: {
    title: 'Duplicating',
    text: 'Duplicating a board needs to see it, and edit or owner in its teamspace.',
    help: 'Ask an owner of the teamspace for edit access there.',
  },
} as const;
