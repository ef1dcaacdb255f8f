import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

export interface DataPaths {
  /** Holds everything this console keeps on the machine. */
  folder: string;
  database: string;
  /** Settings, window and who works here: never in the database, which may be shared or synced. */
  console: string;
}

/**
 * Where this person's data lives. No Electron: the command line asks the same question, and both
 * must meet on the same file. GATEHOUSE_USER_DATA and GATEHOUSE_DB override it.
 */
export function dataPaths(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): DataPaths {
  const folder = resolve(
    env.GATEHOUSE_USER_DATA || join(appData(env, platform, home), 'Gatehouse'),
  );
  return {
    folder,
    database: resolve(env.GATEHOUSE_DB || join(folder, 'workspace.sqlite')),
    console: join(folder, 'console.json'),
  };
}

function appData(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string): string {
  if (platform === 'win32') return env.APPDATA || join(home, 'AppData', 'Roaming');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  return env.XDG_CONFIG_HOME || join(home, '.config');
}
