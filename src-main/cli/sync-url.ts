import { withPassword } from '../sync/postgres/address';

/** Where scripts put the hub's password: a URL on the command line can be read by others. */
export const HUB_PASSWORD = 'GATEHOUSE_HUB_PASSWORD';

/** The URL with the password that the environment holds, where it has none itself. */
export function hubUrl(text: string, env: NodeJS.ProcessEnv): string {
  return withPassword(text, env[HUB_PASSWORD] ?? null);
}
