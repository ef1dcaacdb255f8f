const askManager = 'Ask the board’s owner, or an editor where editors may manage.';

export const participants = {
  S1: {
    title: 'Sending the link',
    text: 'The link can be sent while the board gives access by link.',
  },
  S2: {
    title: 'Sharing by moving',
    text: 'Moving a board into a shared project is for its owner, and for editors who may manage.',
    help: askManager,
  },
  S3: {
    title: 'Inviting by e-mail',
    text: 'Inviting is for the owner, and for editors who may manage.',
    help: askManager,
  },
  S4: {
    title: 'Inviting from contacts',
    text: 'Inviting is for the owner, and for editors who may manage.',
    help: askManager,
  },
  S5: {
    title: 'Mentioning',
    text: 'Mentioning a participant needs comment access, and a board that is not locked.',
  },
  S6: {
    title: 'Mentioning somebody else',
    text: 'A mention that invites is for who may invite, on a board that is not locked.',
    help: askManager,
  },
  S7: {
    title: 'Changing roles',
    text: 'Changing participants’ roles is for the owner, and for editors who may manage.',
    help: askManager,
  },
  S8: {
    title: 'Removing participants',
    text: 'Removing participants is for the owner and editors; among specific people only while editors may manage.',
    help: askManager,
  },
  S9: {
    title: 'Default role',
    text: 'The default role can be changed in the link modes, by the owner and by editors who may manage.',
    help: askManager,
  },
  S10: {
    title: 'Access mode',
    text: 'The access mode is changed by the owner, and by editors who may manage.',
    help: askManager,
  },
  S11: {
    title: 'Changing the owner',
    text: 'Only the board’s owner or an admin hands the board over.',
    help: 'Ask the board’s owner or an admin.',
  },
  S12: {
    title: 'How access starts',
    text: 'A new board is for specific people; access by link starts with the role of reviewer.',
  },
  S13: {
    title: 'At most 50 at once',
    text: 'One command changes or removes at most 50 participants.',
    help: 'Split the selection.',
  },
  S14: {
    title: '200 invitations a day',
    text: 'A person sends at most 200 board invitations a day.',
    help: 'Try again tomorrow, or let a colleague invite.',
  },
  S15: {
    title: 'Members only',
    text: 'The workspace lets in members only, so nobody else can be invited, approved or shared with.',
    help: 'An admin can change the policy for non-members.',
  },
  S16: {
    title: 'Leaving',
    text: 'Anyone may leave a board, but its owner must hand it over first.',
    help: 'Hand the board over, then leave.',
  },
  S17: {
    title: 'Handing over',
    text: 'A board goes to one of its participants or to a member of its teamspace.',
    help: 'Invite the person first.',
  },
  S18: {
    title: 'Coming back',
    text: 'Who was removed can come back by the link in the link modes, not among specific people.',
  },
  S19: {
    title: 'Requests',
    text: 'A request for access is approved or declined by who may invite.',
    help: askManager,
  },
} as const;
