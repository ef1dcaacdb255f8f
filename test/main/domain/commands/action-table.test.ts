import { afterEach, describe, expect, test } from 'vitest';
import type { CommandInput } from '../../../../src-shared/commands';
import type { BoardActionName } from '../../../../src-shared/queries/sharing';
import { own, participate, setMember, standardWorld } from '../../../support/standard-world';
import type { TestWorkspace } from '../../../support/workspace';

/**
 * Typed from access-model.md section 3. y ✓, e ✓e (while editors may manage), - not; in the order
 * own, edit, comment, view; then whether it rests while the board is locked.
 */
const SPEC: [BoardActionName, link: string, specific: string, locked?: 'rests'][] = [
  ['S1', 'y y y y', '- - - -'],
  ['S2', 'y e - -', 'y e - -'],
  ['S3', 'y e - -', 'y e - -'],
  ['S4', 'y e - -', 'y e - -'],
  ['S5', 'y y y -', 'y y y -', 'rests'],
  ['S6', 'y e - -', 'y e - -', 'rests'],
  ['S7', 'y e - -', 'y e - -'],
  ['S8', 'y y - -', 'y e - -'],
  ['S9', 'y e - -', '- - - -'],
  ['S10', 'y e - -', 'y e - -'],
  ['S11', 'y - - -', 'y - - -'],
];

/** The command behind each action; sending the link (S1) and mentions (S5, S6) have none. */
const COMMANDS: Partial<Record<BoardActionName, CommandInput[]>> = {
  S2: [{ type: 'board.move', board: 'doc', teamspace: 'other' }],
  S3: [{ type: 'participant.invite', board: 'doc', persons: ['new@else.example'], role: 'reader' }],
  S4: [
    {
      type: 'participant.invite',
      board: 'doc',
      persons: ['gus'],
      role: 'reader',
      fromContacts: true,
    },
  ],
  S7: [{ type: 'participant.setRole', board: 'doc', persons: ['tom'], role: 'reviewer' }],
  S8: [{ type: 'participant.remove', board: 'doc', persons: ['tom'] }],
  S9: [{ type: 'access.setDefaultRole', board: 'doc', role: 'reader' }],
  S10: [
    { type: 'access.regeneratePassword', board: 'doc' },
    { type: 'access.setMode', board: 'doc', mode: 'specific' },
  ],
  S11: [
    { type: 'access.setEditorsManage', board: 'doc', editorsManage: false },
    { type: 'board.transferOwnership', board: 'doc', to: 'ed' },
  ],
};

const MODES = ['specific', 'link', 'link-password'] as const;
type Mode = (typeof MODES)[number];

/** In the order of the columns: olga owns the board, the others have their level and no more. */
const ACTORS = { own: 'olga', edit: 'ed', comment: 'fred', view: 'vic' } as const;
const LEVELS = Object.keys(ACTORS) as (keyof typeof ACTORS)[];

interface Setting {
  mode: Mode;
  editorsManage: boolean;
  locked: boolean;
}

function world({ mode, editorsManage, locked }: Setting): TestWorkspace {
  const w = standardWorld();
  own(w, 'olga');
  participate(w, 'fred', 'reviewer');
  participate(w, 'tom', 'reader');
  if (mode !== 'specific') w.run('admin', { type: 'access.setMode', board: 'doc', mode });
  if (!editorsManage)
    w.run('admin', { type: 'access.setEditorsManage', board: 'doc', editorsManage });
  if (locked) w.run('admin', { type: 'board.lock', board: 'doc' });
  return w;
}

function mark(action: BoardActionName, { mode }: Setting, column: number): string {
  const line = SPEC.find(([name]) => name === action);
  return (mode === 'specific' ? line?.[2] : line?.[1])?.split(' ')[column] ?? '?';
}

function allowed(action: BoardActionName, setting: Setting, column: number): boolean {
  const rests = SPEC.find(([name]) => name === action)?.[3] === 'rests';
  if (rests && setting.locked) return false;
  const cell = mark(action, setting, column);
  return cell === 'y' || (cell === 'e' && setting.editorsManage);
}

const settings = MODES.flatMap((mode) =>
  [true, false].flatMap((editorsManage) =>
    [false, true].map((locked): Setting => ({ mode, editorsManage, locked })),
  ),
);

let w: TestWorkspace;
afterEach(() => w.close());

describe('the action table, cell by cell', () => {
  test.each(settings)('mode $mode, editors manage $editorsManage, locked $locked', (setting) => {
    w = world(setting);
    for (const [column, level] of LEVELS.entries()) {
      const as = ACTORS[level];
      expect(w.level(as, 'doc', { password: 'right' })).toBe(level);
      const { actions } = w.ask({ type: 'sharing', board: 'doc' }, as);
      for (const [action] of SPEC) {
        const may = allowed(action, setting, column);
        const where = `${action} by ${level}`;
        const refusal = may ? null : { code: 'forbidden', rule: action };
        if (refusal === null) expect(actions[action], where).toBeNull();
        else expect(actions[action], where).toMatchObject(refusal);
        for (const command of COMMANDS[action] ?? []) {
          const preview = w.may(as, command);
          expect(preview.ok, where).toBe(may);
          if (!preview.ok) expect(preview.refused, where).toMatchObject(refusal ?? {});
        }
      }
    }
  });

  const commands = Object.entries(COMMANDS).flatMap(([action, list]) =>
    list.map((command) => ({ action: action as BoardActionName, command, type: command.type })),
  );
  test.each(commands)('$action for real: $type', ({ action, command }) => {
    for (const mode of MODES) {
      for (const editorsManage of [true, false]) {
        const setting = { mode, editorsManage, locked: false };
        w = world(setting);
        // From the lowest on: whoever may comes after all who may not.
        for (const [column, level] of [...LEVELS.entries()].reverse()) {
          const may = allowed(action, setting, column);
          const result = w.try(ACTORS[level], command);
          const where = `${level}, ${mode}, ${editorsManage}`;
          expect(result.ok, where).toBe(may);
          if (!result.ok) expect(result.refused, where).toMatchObject({ rule: action });
          if (may) break;
        }
        w.close();
      }
    }
    w = world({ mode: 'specific', editorsManage: true, locked: false });
  });
});

describe('beside the table', () => {
  test('an admin without a level of their own passes wherever anybody can', () => {
    for (const mode of MODES) {
      w = world({ mode, editorsManage: false, locked: false });
      const { actions } = w.ask({ type: 'sharing', board: 'doc' }, 'admin');
      const refused = Object.entries(actions).flatMap(([name, no]) => (no === null ? [] : [name]));
      expect(refused).toEqual(mode === 'specific' ? ['S1', 'S9'] : []);
      w.close();
    }
    w = world({ mode: 'link', editorsManage: false, locked: true });
    const { actions } = w.ask({ type: 'sharing', board: 'doc' }, 'admin');
    expect([actions.S5?.rule, actions.S6?.rule, actions.S3]).toEqual(['S5', 'S6', null]);
  });

  test('S11 somebody who has own but is not the owner may not change owner or rule', () => {
    w = world({ mode: 'specific', editorsManage: true, locked: false });
    setMember(w, 'vic', 'owner');
    expect(w.level('vic', 'doc')).toBe('own');
    for (const command of COMMANDS.S11 ?? []) {
      expect(w.refusal('vic', command)).toMatchObject({ code: 'forbidden', rule: 'S11' });
    }
    expect(w.try('vic', COMMANDS.S3?.[0] as CommandInput).ok).toBe(true);
  });

  test('a refusal says what level the actor has and what would have been needed', () => {
    w = world({ mode: 'link', editorsManage: false, locked: false });
    const { actions } = w.ask({ type: 'sharing', board: 'doc' }, 'ed');
    expect(actions.S3).toMatchObject({ actorLevel: 'edit', needed: 'own on the board' });
    expect(actions.E1).toMatchObject({ rule: 'E1', needed: 'own on the board' });
    expect(actions.S11).toMatchObject({ needed: 'to be the owner of the board' });
    const viewer = w.ask({ type: 'sharing', board: 'doc' }, 'vic').actions;
    expect(viewer.S5).toMatchObject({ actorLevel: 'view', needed: 'comment on the board' });
  });

  test('W4 goes before the table in an archive, except for what takes away', () => {
    w = world({ mode: 'link', editorsManage: true, locked: false });
    w.run('admin', { type: 'teamspace.archive', teamspace: 'team' });
    for (const as of ['admin', 'olga', 'vic']) {
      const { actions } = w.ask({ type: 'sharing', board: 'doc' }, as);
      for (const name of ['S2', 'S3', 'S4', 'S7', 'S9', 'S10', 'S11', 'E1'] as const) {
        expect(actions[name], name).toMatchObject({ rule: 'W4' });
        for (const command of COMMANDS[name] ?? []) {
          expect(w.may(as, command)).toMatchObject({ refused: { rule: 'W4' } });
        }
      }
    }
    const removing = (as: string) => w.ask({ type: 'sharing', board: 'doc' }, as).actions.S8;
    expect([removing('admin'), removing('olga'), removing('ed')]).toEqual([null, null, null]);
    expect(removing('vic')).toMatchObject({ rule: 'S8' });
  });
});
