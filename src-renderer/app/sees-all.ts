import { useAppState } from '../api';

/** Whether lists show everything to this console's person (admins, auditors) or what concerns them. */
export function useSeesAll(): boolean {
  const { actor } = useAppState();
  return actor?.workspaceRole === 'admin' || actor?.auditor === true;
}
