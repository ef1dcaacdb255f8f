/** Each console logs in to the hub as itself. */
const OWN_LOGIN = 'your-own-login';

/** What an admin hands to whoever joins: three lines that the join form reads back. */
export function invitationText(
  hub: string,
  { workspace, genesis }: { workspace: string; genesis: string },
): string {
  const address = new URL(hub);
  address.username = OWN_LOGIN;
  return `hub: ${address}\nworkspace: ${workspace}\npin: ${genesis}`;
}

export interface Invitation {
  hub: string;
  workspace: string;
  pin: string;
}

/** The lines that a text holds of an invitation, in any order, whatever stands around them. */
export function readInvitation(text: string): Partial<Invitation> {
  const found: Partial<Invitation> = {};
  for (const line of text.split(/\r?\n/)) {
    const [, key, value] = /^\s*(hub|workspace|pin):\s*(\S+)\s*$/i.exec(line) ?? [];
    if (key === undefined || value === undefined) continue;
    found[key.toLowerCase() as keyof Invitation] = value;
  }
  return found;
}
