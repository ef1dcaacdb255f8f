import { makePrivate, override } from '../../support/standard-world';
import { clearVic, setVic, undoCases } from '../../support/undo-cases';

undoCases('undo after a downgrade: O0', [
  {
    name: 'setting an override after a downgrade: that only takes away (O0)',
    given: (w) => {
      const entry = w.entryOf('ed', setVic);
      w.run('admin', { type: 'workspace.setPlan', plan: 'free' });
      return entry;
    },
    as: 'ed',
    want: 'ok',
  },
  {
    name: 'not clearing one after a downgrade, not even an admin (O0)',
    given: (w) => {
      override(w, 'vic', 'edit');
      const entry = w.entryOf('ed', clearVic);
      w.run('admin', { type: 'workspace.setPlan', plan: 'free' });
      return entry;
    },
    as: 'admin',
    want: { code: 'plan', rule: 'O0' },
  },
  {
    name: 'the plan is tested before whose entry it is',
    given: (w) => {
      override(w, 'vic', 'edit');
      const entry = w.entryOf('ed', clearVic);
      w.run('admin', { type: 'workspace.setPlan', plan: 'free' });
      return entry;
    },
    as: 'olga',
    want: { code: 'plan', rule: 'O0' },
  },
  {
    name: 'not lowering one after a downgrade (O0)',
    given: (w) => {
      override(w, 'vic', 'edit');
      const entry = w.entryOf('ed', { ...setVic, level: 'view' as const });
      w.run('admin', { type: 'workspace.setPlan', plan: 'free' });
      return entry;
    },
    as: 'admin',
    want: { code: 'plan', rule: 'O0' },
  },
  {
    name: 'un-privating not after a downgrade (O0)',
    given: (w) => {
      makePrivate(w, 'ed');
      const entry = w.entryOf('ed', { type: 'board.setPrivate', boards: ['doc'], private: false });
      w.run('admin', { type: 'workspace.setPlan', plan: 'free' });
      return entry;
    },
    as: 'admin',
    want: { code: 'plan', rule: 'O0' },
  },
  {
    name: 'making private after a downgrade',
    given: (w) => {
      const entry = makePrivate(w, 'ed');
      w.run('admin', { type: 'workspace.setPlan', plan: 'free' });
      return entry;
    },
    as: 'ed',
    want: 'ok',
  },
]);
