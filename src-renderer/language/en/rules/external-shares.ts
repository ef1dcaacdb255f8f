export const externalShares = {
  E1: {
    title: 'Sharing outside',
    text: 'External shares are made by admins, the owner, and editors who may manage; a share of the whole workspace by admins only.',
    help: 'Ask the board’s owner or an admin.',
  },
  E2: {
    title: 'Smallest scope first',
    text: 'A share of the whole workspace, or one without an end, needs a reason.',
    help: 'Say why, or choose a smaller scope.',
  },
  E3: {
    title: 'One-time invitation',
    text: 'The invitation works once, for its own address, for 14 days.',
    help: 'Send a new invitation.',
  },
  E4: {
    title: 'Expiry',
    text: 'Access ends at the instant of expiry, which cannot lie in the past.',
    help: 'Pick a later date.',
  },
  E5: {
    title: 'Quarterly review',
    text: 'A share without an end is due for review every quarter.',
  },
  E6: { title: 'Last use', text: 'The audit list shows every share and when it was last used.' },
  E7: { title: 'Revoked', text: 'Revoking is immediate and final.', help: 'Make a new share.' },
} as const;
