import { type Signer, signerOf } from '../../../src-main/engine/api';
import { openEngine } from '../../../src-main/engine/open';
import { systemKeychain } from '../../../src-main/platform/keychain';
import { Keyring } from '../../../src-main/secrets/keyring';
import type { Command } from '../../../src-shared/commands';
import type { Answers } from '../../../src-shared/queries';

/**
 * One run of a console on a database, with the machine's real keychain: what state secrets are in,
 * and what becomes of a board's password. Prints one line of JSON.
 */
async function run(file: string): Promise<void> {
  let key: Buffer | null = null;
  let signer: Signer | null = null;
  const engine = openEngine(file, { key: () => key, signer: () => signer });
  const { sealing } = engine;
  const as = 'ada@hafen.example';
  const give = (command: Command, actor: string | null = as) => {
    const result = engine.execute({ command, actor });
    if (!result.ok) throw new Error(result.refused.message);
    return result;
  };
  const keyring = new Keyring(systemKeychain(), {
    about: async () => {
      const { database, passphrase } = sealing;
      return { database, passphrase, hasKey: key !== null };
    },
    use: async (_database, { sealing: found, signing }) => {
      key = found;
      signer = signing === null ? null : signerOf(signing);
      return true;
    },
    keepPassphrase: async (record) => {
      sealing.passphrase = record;
    },
    password: async (of) => sealing.serverPassword(of),
    keepPassword: async (of, value) => sealing.keepServerPassword(of, value),
  });
  const began = performance.now();
  const { state, canKeep } = await keyring.state();
  const ms = Math.round(performance.now() - began);
  let made: string | undefined;
  if (engine.empty) {
    give(
      { type: 'workspace.create', name: 'Hafen', plan: 'pro', admin: { email: as, name: 'A' } },
      null,
    );
    give({ type: 'teamspace.create', id: 't', name: 'T' });
    give({ type: 'board.create', id: 'b', teamspace: 't', name: 'B', kind: 'document' });
    made = give({ type: 'access.setMode', board: 'b', mode: 'link-password' }).password;
  }
  const shown = engine.password('b', as);
  const mail = await keyring.keepPassword('mail', 's3cret of the mail server');
  const mailPassword = await keyring.password('mail');
  const { items } = engine.query({ type: 'history' }, null) as Answers['history'];
  const signers = [...new Set(items.map(({ console }) => console))];
  engine.close();
  process.stdout.write(
    `${JSON.stringify({ state, canKeep, ms, made, shown, mail, mailPassword, signers })}\n`,
  );
}

void run(process.argv[2] as string);
