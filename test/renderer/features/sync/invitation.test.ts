import { describe, expect, it } from 'vitest';
import { invitationText, readInvitation } from '../../../../src-renderer/features/sync/invitation';

const pin = 'ab'.repeat(32);

describe('invitation', () => {
  it('is read back as it was written, without the login of whoever wrote it', () => {
    const text = invitationText('postgres://ada@db.example:5433/hub?schema=g', {
      workspace: 'w-1',
      genesis: pin,
    });
    expect(readInvitation(text)).toEqual({
      hub: 'postgres://your-own-login@db.example:5433/hub?schema=g',
      workspace: 'w-1',
      pin,
    });
    expect(text).not.toContain('ada');
  });

  it.each([
    [
      'in a mail, quoted and out of order',
      `Hello,\n  PIN: ${pin}\r\nworkspace:  w \n`,
      { pin, workspace: 'w' },
    ],
    ['without a value', 'hub:\npin: ', {}],
    ['anything else', 'postgres://a@b/c', {}],
  ])('%s', (_what, text, found) => {
    expect(readInvitation(text)).toEqual(found);
  });
});
