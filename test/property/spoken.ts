import type { Secrets } from '../../src-main/domain/commands/handler';
import type { State } from '../../src-main/domain/state/state';
import type { Issue } from '../../src-main/engine/api';
import type { Command } from '../../src-shared/commands';
import { ADMIN } from '../support/workspace';

/** Every link password of a generated world; who joins by a link types it. */
const PASSWORD = 'sesame';

/** What the world's secrets are: a story's redeemers must know the tokens that were sent. */
export class Known {
  private readonly tokens = new Map<string, string>();

  secrets(real: Secrets): Secrets {
    return {
      ...real,
      password: () => PASSWORD,
      token: () => {
        const made = real.token();
        this.tokens.set(made.hash, made.token);
        return made;
      },
    };
  }

  token(hash: string): string | undefined {
    return this.tokens.get(hash);
  }
}

export interface Saying {
  core: { state: State };
  token(hash: string): string | undefined;
}

const OUTSIDERS = ['otto', 'fritz', 'gast', 'max'];

/**
 * The command as it is said now: `-0`, the newest request or token, by its name; and what one does
 * for oneself is said by the one whom it concerns instead of the admin, who acts most.
 */
export function spoken(
  step: { actor: string | null; command: Command; after: number },
  world: Saying,
): Issue {
  const { state } = world.core;
  let actor = step.actor;
  const said = (command: Command): Command => {
    switch (command.type) {
      case 'batch':
        return { ...command, commands: command.commands.map(said) } as Command;
      case 'request.approve':
      case 'request.decline':
        return { ...command, request: newest([...state.requests], command.request)?.id ?? 'none' };
      case 'share.redeem':
      case 'partner.accept': {
        const kind = command.type === 'share.redeem' ? 'share' : 'partner';
        const fitting = [...state.shares.invitations].filter((row) => row.kind === kind);
        const invitation = newest(fitting, command.token);
        if (actor === ADMIN) actor = invitation?.person ?? actor;
        return { ...command, token: world.token(invitation?.id ?? '') ?? 'none' };
      }
      case 'partner.addMember':
        if (actor === ADMIN) actor = state.partners.rows.get(command.partner)?.person ?? actor;
        return command;
      case 'participant.joinByLink':
      case 'participant.accept':
      case 'participant.leave':
      case 'request.submit':
        if (actor === ADMIN) actor = OUTSIDERS[Math.abs(step.after) % OUTSIDERS.length] ?? actor;
        if (command.type !== 'participant.joinByLink' || step.after % 2 === 0) return command;
        return { ...command, password: PASSWORD };
      default:
        return command;
    }
  };
  const command = said(step.command);
  return { actor, command };
}

function newest<T>(rows: T[], back: string): T | undefined {
  return rows.at(-1 - Math.abs(Number(back)));
}
