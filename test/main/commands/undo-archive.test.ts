import { archive, removeMember, setMember } from '../../support/standard-world';
import { setVic, undoCases } from '../../support/undo-cases';

undoCases('undo in an archived teamspace: W4', [
  {
    name: 'nothing inside an archived teamspace (W4)',
    given: (w) => {
      const entry = w.entryOf('ed', setVic);
      archive(w);
      return entry;
    },
    as: 'admin',
    want: { code: 'forbidden', rule: 'W4' },
  },
  {
    name: 'but the archiving itself',
    given: (w) => w.entryOf('olga', { type: 'teamspace.archive', teamspace: 'team' }),
    as: 'olga',
    want: 'ok',
  },
  {
    name: 'adding a member inside an archive, which is removing them (W4)',
    given: (w) => {
      const entry = setMember(w, 'otto', 'view');
      archive(w);
      return entry;
    },
    as: 'admin',
    want: 'ok',
  },
  {
    name: 'removing a member inside an archive is adding them (W4)',
    given: (w) => {
      archive(w);
      return removeMember(w, 'ed');
    },
    as: 'admin',
    want: { code: 'forbidden', rule: 'W4' },
  },
  {
    name: 'raising a member inside an archive is lowering them, which setMembers may not (W4)',
    given: (w) => {
      const entry = setMember(w, 'vic', 'edit');
      archive(w);
      return entry;
    },
    as: 'admin',
    want: { code: 'forbidden', rule: 'W4' },
  },
]);
