/** Refusal codes (commands.md) in words. */
export const refusals = {
  title: 'Refused: {rule}',
  code: {
    invalid: 'This is not valid.',
    'unknown-actor': 'You are not known here, or your account is deactivated.',
    'not-found': 'This does not exist, or no longer does.',
    plan: 'The workspace’s plan does not include this.',
    forbidden: 'The rules do not allow you this.',
    conflict: 'The state has changed, or stands against it.',
    limit: 'This would pass a limit.',
    'wrong-recipient': 'The invitation is for another address.',
    withdrawn: 'The invitation was withdrawn.',
    used: 'The invitation was used already.',
    expired: 'The invitation has expired.',
    unsigned:
      'This console cannot sign the change: open the keychain or enter the passphrase under Settings.',
  },
  have: 'You have {level}.',
  needed: 'Needed: {needed}.',
  conflictEntry: 'Entry {entry, number} stands in the way.',
} as const;
