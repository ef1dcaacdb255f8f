import { override, own, participate, removeMember, setRole } from '../../support/standard-world';
import { clearVic, undoCases } from '../../support/undo-cases';

const save = { type: 'board.save', board: 'doc' } as const;

undoCases('undo: the rule of what it does', [
  {
    name: 'not an override above the role of now (O2)',
    given: (w) => {
      override(w, 'vic', 'edit');
      const entry = w.entryOf('ed', clearVic);
      setRole(w, 'vic', 'viewer');
      return entry;
    },
    as: 'admin',
    want: { code: 'forbidden', rule: 'O2' },
  },
  {
    name: 'an override that was above the role already, and so counted for nothing (W2, O2)',
    given: (w) => {
      override(w, 'vic', 'edit');
      setRole(w, 'vic', 'viewer');
      return w.entryOf('admin', clearVic);
    },
    as: 'admin',
    want: 'ok',
  },
  {
    name: 'an override of somebody who had left already (P2.3, O3)',
    given: (w) => {
      override(w, 'vic', 'edit');
      removeMember(w, 'vic');
      return w.entryOf('admin', clearVic);
    },
    as: 'admin',
    want: 'ok',
  },
  {
    name: 'not an override of somebody who has left (O3)',
    given: (w) => {
      override(w, 'vic', 'edit');
      const entry = w.entryOf('ed', clearVic);
      removeMember(w, 'vic');
      return entry;
    },
    as: 'admin',
    want: { code: 'forbidden', rule: 'O3' },
  },
  {
    name: 'not handing over by who is the owner no more (S11)',
    given: (w) => {
      own(w, 'ed');
      return w.entryOf('ed', { type: 'board.transferOwnership', board: 'doc', to: 'vic' });
    },
    as: 'ed',
    want: { code: 'forbidden', rule: 'S11' },
  },
  {
    name: 'not handing back to somebody deactivated (S17)',
    given: (w) => {
      own(w, 'ed');
      const entry = w.entryOf('ed', { type: 'board.transferOwnership', board: 'doc', to: 'vic' });
      w.run('admin', { type: 'person.deactivate', person: 'ed' });
      return entry;
    },
    as: 'admin',
    want: { code: 'forbidden', rule: 'S17' },
  },
  {
    name: 'saving, by an editor from outside the teamspace',
    given: (w) => {
      participate(w, 'fred', 'editor');
      return w.entryOf('fred', save);
    },
    as: 'fred',
    want: 'ok',
  },
  {
    name: 'making a card, by an editor from outside the teamspace',
    given: (w) => {
      participate(w, 'fred', 'editor');
      return w.entryOf('fred', { type: 'card.create', board: 'doc' });
    },
    as: 'fred',
    want: 'ok',
  },
  {
    name: 'saving not on a board locked since (U1)',
    given: (w) => {
      const entry = w.entryOf('ed', save);
      w.run('admin', { type: 'board.lock', board: 'doc' });
      return entry;
    },
    as: 'ed',
    want: { code: 'forbidden', rule: 'U1' },
  },
]);
