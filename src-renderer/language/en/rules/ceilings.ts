export const ceilings = {
  C1: {
    title: 'Viewer',
    text: 'A viewer of the workspace can view at most, and sees no grids at all.',
    help: 'Make the person a maker.',
  },
  C2: {
    title: 'Guest on the free plan',
    text: 'On the free plan a guest can comment at most.',
    help: 'Have the guest sign in, or change the plan.',
  },
  C3: {
    title: 'Only members',
    text: 'The workspace lets in members only; partners keep their own agreement.',
    help: 'An admin can change the policy for non-members.',
  },
  C4: {
    title: 'Password for non-members',
    text: 'By the workspace’s policy a non-member always needs the board’s password.',
    help: 'Give them the password.',
  },
  C5: {
    title: 'Archived teamspace',
    text: 'The teamspace is archived: its boards can be viewed, nothing more.',
    help: 'Unarchive the teamspace.',
  },
  C6: {
    title: 'Locked board',
    text: 'The board is locked: levels and sharing stay, saving and mentioning are off.',
    help: 'Unlock the board.',
  },
  C7: {
    title: 'Owner under ceilings',
    text: 'The owner’s path is under the same ceilings as any other.',
  },
} as const;
