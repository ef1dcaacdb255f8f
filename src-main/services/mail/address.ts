import { normaliseEmail } from '../../../src-shared/model/email';

/** Writing systems that can be taken for Latin letters, and those that go with several. */
const SCRIPTS = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Cherokee', 'Coptic'] as const;
const OF_SCRIPT = SCRIPTS.map((script) => new RegExp(`\\p{Script=${script}}`, 'u'));

/** An address that no mail is sent to or from. */
export class AddressError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'AddressError';
  }
}

/**
 * The address as it goes on the wire, tested once more at the last door before it: nodemailer
 * passes line breaks inside an address on. One plain address, its domain in ASCII, its first part
 * in one writing system.
 */
export function oneAddress(text: string): string {
  const address = normaliseEmail(text);
  if (address === null || address !== text) throw new AddressError('not one plain e-mail address');
  const local = address.slice(0, address.lastIndexOf('@'));
  if (OF_SCRIPT.filter((script) => script.test(local)).length > 1) {
    throw new AddressError('the address mixes writing systems');
  }
  return address;
}
