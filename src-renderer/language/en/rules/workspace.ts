export const workspace = {
  W1: {
    title: 'Policy for non-members',
    text: 'The policy for non-members is set by admins and takes effect at once.',
    help: 'Ask an admin.',
  },
  W2: {
    title: 'Members',
    text: 'Members are managed by admins; a deactivated person has no access, and the last admin stays.',
    help: 'Make somebody else an admin first.',
  },
  W3: {
    title: 'Teamspace members',
    text: 'Teamspace members are managed by admins and teamspace owners; the last owner stays.',
    help: 'Make somebody else an owner first, or ask an admin.',
  },
  W4: {
    title: 'Archived teamspace',
    text: 'While a teamspace is archived nothing inside it changes, except what takes access away.',
    help: 'Unarchive the teamspace.',
  },
  W5: {
    title: 'Everything',
    text: 'Exporting everything and deleting everything is for admins, who type the workspace’s name to delete.',
    help: 'Ask an admin.',
  },
  A: { title: 'Admins only', text: 'This is for admins of the workspace.', help: 'Ask an admin.' },
} as const;
