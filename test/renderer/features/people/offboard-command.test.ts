import { describe, expect, it } from 'vitest';
import { offboardCommand } from '../../../../src-renderer/features/people/offboard/offboard-command';
import type { TiedBoard, TiesAnswer } from '../../../../src-shared/queries/sharing';

const board = (id: string, teamspace: string, archived = false): TiedBoard => {
  return { id, name: id, teamspace, teamspaceName: teamspace, archived };
};
const NOTHING: TiesAnswer = {
  teamspaces: [],
  owns: [],
  participates: [],
  overrides: [],
  shares: [],
  partners: [],
};

describe('offboarding', () => {
  it('only deactivates whom nothing else ties', () => {
    expect(offboardCommand('mia', NOTHING, new Map()).commands).toEqual([
      { type: 'person.deactivate', person: 'mia' },
    ]);
  });

  it('hands over first, removes what the handover leaves, deactivates last', () => {
    const ties: TiesAnswer = {
      ...NOTHING,
      teamspaces: [{ id: 'team', name: 'Team', archived: false, level: 'edit' }],
      owns: [board('a', 'team'), board('old', 'shelf', true)],
      participates: [
        { ...board('a', 'team'), role: 'editor' },
        { ...board('b', 'team'), role: 'reader' },
        { ...board('old', 'shelf', true), role: 'reader' },
      ],
      overrides: [
        { ...board('b', 'team'), level: 'edit' },
        { ...board('old', 'shelf', true), level: 'edit' },
      ],
      shares: [{ id: 's', scope: 'card', targetName: null, expiresAt: null }],
    };
    const persons = ['mia'];
    expect(offboardCommand('mia', ties, new Map([['team', 'olga']])).commands).toEqual([
      { type: 'board.transferOwnership', board: 'a', to: 'olga' },
      { type: 'participant.remove', board: 'a', persons },
      { type: 'participant.remove', board: 'b', persons },
      { type: 'override.clear', boards: ['b'], persons },
      { type: 'teamspace.removeMembers', teamspace: 'team', persons },
      { type: 'share.revoke', shares: ['s'] },
      { type: 'person.deactivate', person: 'mia' },
    ]);
  });
});
