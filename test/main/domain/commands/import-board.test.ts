import { expect } from 'vitest';
import type { CommandInput } from '../../../../src-shared/commands';
import { type RuleCase, ruleCases } from '../../../support/rule-cases';
import { archive, own, participate, setPolicy } from '../../../support/standard-world';

function take(more: Partial<Extract<CommandInput, { type: 'import.board' }>>): CommandInput {
  return { type: 'import.board', board: 'doc', ...more };
}
const fred = { participants: [{ person: 'fred', role: 'editor' as const }] };
const event = { at: 1, actor: 'Ann', action: 'added', subject: 'Ben', detail: 'normal' };

const cases: RuleCase[] = [
  {
    rule: 'A',
    name: 'an admin takes over who took part',
    as: 'admin',
    command: take(fred),
    want: 1,
  },
  {
    rule: 'A',
    name: 'not the board’s owner',
    given: (w) => own(w, 'ed'),
    as: 'ed',
    command: take(fred),
    want: { code: 'forbidden', rule: 'A' },
  },
  {
    rule: 'W4',
    name: 'not in an archived teamspace',
    given: (w) => archive(w),
    as: 'admin',
    command: take(fred),
    want: { code: 'forbidden', rule: 'W4' },
  },
  {
    rule: 'P3',
    name: 'who is a participant already gets the role of the import',
    given: (w) => participate(w, 'fred', 'reader'),
    as: 'admin',
    command: take(fred),
    want: 1,
    after: (w) => expect(w.level('fred', 'doc')).toBe('edit'),
  },
  {
    rule: 'P3',
    name: 'the same role changes nothing',
    given: (w) => participate(w, 'fred', 'editor'),
    as: 'admin',
    command: take(fred),
    want: 0,
  },
  {
    rule: 'P3',
    name: 'of somebody named twice the last role counts',
    as: 'admin',
    command: take({
      participants: [...fred.participants, { person: 'FRED@nordwind.example', role: 'reader' }],
    }),
    want: 1,
    after: (w) => expect(w.level('fred', 'doc')).toBe('view'),
  },
  {
    rule: 'S15',
    name: 'where only members are admitted a non-member’s role is kept, and closed',
    given: (w) => setPolicy(w, 'only-members'),
    as: 'admin',
    command: take(fred),
    want: 1,
    after: (w) => expect(w.level('fred', 'doc')).toBe('none'),
  },
  {
    rule: 'P4',
    name: 'mode and default role',
    as: 'admin',
    command: take({ mode: 'link', defaultRole: 'reader' }),
    want: 1,
    after: (w) => expect(w.level('tom', 'doc', { holdsLink: true })).toBe('view'),
  },
  {
    rule: 'import',
    name: 'what happened before is kept, and opens nothing',
    as: 'admin',
    command: take({ events: [event, event] }),
    want: 2,
    after: (w) => {
      expect([...w.core.state.importedEvents]).toMatchObject([{ board: 'doc', ...event }, event]);
      expect(w.ask({ type: 'who', board: 'doc' }).items).toHaveLength(5);
    },
  },
];

ruleCases('import.board', cases);
