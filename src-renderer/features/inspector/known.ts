import type { BoardItem, PersonItem } from '../../../src-shared/queries/lists';
import { useBoardDirectory, usePeopleDirectory } from '../../api';
import type { KnownBoard, KnownPerson } from './use-inspector';

export type ShownPerson = Required<KnownPerson> & { item: PersonItem | undefined };
export type ShownBoard = Required<KnownBoard> & { item: BoardItem | undefined };

/** The person with a name: as the view knew them, else from the directory. `all` needs the rest. */
export function useShownPerson(person: KnownPerson, all = false): ShownPerson {
  const enough = person.name !== undefined && person.email !== undefined;
  const item = usePeopleDirectory(all || !enough).get(person.id);
  return {
    id: person.id,
    name: item?.name ?? person.name ?? '…',
    email: item?.email ?? person.email ?? '',
    workspaceRole: item?.workspaceRole ?? person.workspaceRole ?? null,
    item,
  };
}

export function useShownBoard(board: KnownBoard, all = false): ShownBoard {
  const enough = board.name !== undefined && board.kind !== undefined;
  const item = useBoardDirectory(all || !enough).get(board.id);
  return {
    id: board.id,
    name: item?.name ?? board.name ?? '…',
    kind: item?.kind ?? board.kind ?? 'grid',
    private: item?.private ?? board.private ?? false,
    item,
  };
}

/** How one is called inside a sentence. */
export function firstName(name: string): string {
  return name.split(/\s+/)[0] ?? name;
}
