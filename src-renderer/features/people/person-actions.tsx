import { DoorOpen, Eraser, UserCheck, UserCog, UserX } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { isErased } from '../../../src-shared/model/email';
import { WORKSPACE_ROLES, type WorkspaceRole } from '../../../src-shared/model/words';
import type { PersonItem } from '../../../src-shared/queries/lists';
import { useAppState } from '../../api';
import { proposeChange } from '../../app/change';
import { Button, Menu, MenuItem } from '../../ui';
import { Offboard } from './offboard/offboard';

/** What can be done with somebody; each change shows first what it takes or gives. */
export function PersonActions({ person }: { person: PersonItem }) {
  const t = useTranslations('people');
  const roles = useTranslations('roles.workspace');
  const { id, name, active, auditor } = person;
  const [leaving, setLeaving] = useState(false);
  const admin = useAppState().actor?.workspaceRole === 'admin';

  function setRole(workspaceRole: WorkspaceRole): void {
    const role = roles(workspaceRole);
    proposeChange({
      command: { type: 'person.setWorkspaceRole', person: id, workspaceRole },
      title: t('setRoleTitle', { name, role }),
      text: t(`setRoleWhy.${workspaceRole}`),
      verb: t('setRole'),
      done: t('setRoleDone', { name, role }),
    });
  }
  function setAuditor(on: boolean): void {
    proposeChange({
      command: { type: 'person.setAuditor', person: id, auditor: on },
      title: t(on ? 'auditorTitle' : 'notAuditorTitle', { name }),
      text: t(on ? 'auditorWhy' : 'notAuditorWhy'),
      verb: t(on ? 'auditor' : 'notAuditor'),
      done: t(on ? 'auditorDone' : 'notAuditorDone', { name }),
    });
  }
  function setActive(on: boolean): void {
    proposeChange({
      command: { type: on ? 'person.reactivate' : 'person.deactivate', person: id },
      title: t(on ? 'reactivateTitle' : 'deactivateTitle', { name }),
      text: t(on ? 'reactivateWhy' : 'deactivateWhy'),
      verb: t(on ? 'reactivate' : 'deactivate'),
      done: t(on ? 'reactivateDone' : 'deactivateDone', { name }),
      danger: !on,
    });
  }

  function erase(): void {
    proposeChange({
      command: { type: 'person.erase', person: id },
      title: t('eraseTitle', { name }),
      text: t('eraseWhy'),
      verb: t('erase'),
      done: t('eraseDone'),
      danger: true,
      final: true,
    });
  }

  // Nothing is left that could be changed, and nothing brings them back.
  if (isErased(person)) return null;
  return (
    <>
      {person.affiliation === 'member' ? (
        <>
          <Menu
            label={t('setRole')}
            placement="bottom end"
            selection="single"
            selected={person.workspaceRole === null ? [] : [person.workspaceRole]}
            trigger={<Button icon={UserCog}>{t('setRole')}</Button>}
            onSelect={(chosen) => {
              const role = WORKSPACE_ROLES.find((one) => chosen.has(one));
              if (role !== undefined && role !== person.workspaceRole) setRole(role);
            }}
          >
            {WORKSPACE_ROLES.map((role) => (
              <MenuItem key={role} id={role}>
                {roles(role)}
              </MenuItem>
            ))}
          </Menu>
          <Button onPress={() => setAuditor(!auditor)}>
            {t(auditor ? 'notAuditor' : 'auditor')}
          </Button>
        </>
      ) : null}
      <Button
        kind={active ? 'danger' : 'plain'}
        icon={active ? UserX : UserCheck}
        onPress={() => setActive(!active)}
      >
        {t(active ? 'deactivate' : 'reactivate')}
      </Button>
      {!active && admin ? (
        <Button kind="danger" icon={Eraser} onPress={erase}>
          {t('eraseOpen')}
        </Button>
      ) : null}
      {active && admin ? (
        <Button kind="danger" icon={DoorOpen} onPress={() => setLeaving(true)}>
          {t('offboard.open')}
        </Button>
      ) : null}
      {leaving ? <Offboard person={person} onClose={() => setLeaving(false)} /> : null}
    </>
  );
}
