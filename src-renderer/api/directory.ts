import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { isErased } from '../../src-shared/model/email';
import type { BoardItem, PersonItem, TeamspaceItem } from '../../src-shared/queries/lists';
import { asOf, useAsOf } from '../state/as-of';
import { askedAt } from './past';
import { runExactly } from './use-query-run';

const PAGE = 2_000;

/** Reads a whole list, a page at a time, so that no single message holds the window up. */
async function all<T>(page: (after: { after?: string }) => Promise<{ items: T[]; next?: string }>) {
  const items: T[] = [];
  let next: string | undefined;
  do {
    const answer = await page(next === undefined ? {} : { after: next });
    items.push(...answer.items);
    next = answer.next;
  } while (next !== undefined);
  return items;
}

function readPeople(at: string | null): Promise<PersonItem[]> {
  return all((after) => runExactly(askedAt({ type: 'people', limit: PAGE, ...after }, at)));
}
function readBoards(at: string | null): Promise<BoardItem[]> {
  return all((after) => runExactly(askedAt({ type: 'boards', limit: PAGE, ...after }, at)));
}
export function readTeamspaces(at: string | null = asOf()): Promise<TeamspaceItem[]> {
  return all((after) => runExactly(askedAt({ type: 'teamspaces', limit: PAGE, ...after }, at)));
}

function byId<T extends { id: string }>(items: readonly T[] | undefined): ReadonlyMap<string, T> {
  return new Map((items ?? []).map((item) => [item.id, item]));
}

/** `loaded` tells "not here yet" from "not there". */
export interface Directory<T> {
  get(id: string): T | undefined;
  list: readonly T[];
  loaded: boolean;
  refetch(): Promise<unknown>;
}

type DirectoryName = 'people' | 'boards' | 'teamspaces';

export function directoryKey(name: DirectoryName, at: string | null): readonly unknown[] {
  return ['directory', name, at];
}

function useDirectory<T extends { id: string }>(
  name: DirectoryName,
  read: (at: string | null) => Promise<T[]>,
  enabled: boolean,
): Directory<T> {
  const at = useAsOf();
  const run = useQuery({ queryKey: directoryKey(name, at), queryFn: () => read(at), enabled });
  return useMemo(() => {
    const map = byId(run.data);
    return {
      get: (id) => map.get(id),
      list: run.data ?? [],
      loaded: run.data !== undefined,
      refetch: run.refetch,
    };
  }, [run.data, run.refetch]);
}

/** Everybody by id: previews and History name people by id alone. An erased one has no name left. */
export function usePeopleDirectory(enabled = true): Directory<PersonItem> {
  const t = useTranslations('people');
  const people = useDirectory('people', readPeople, enabled);
  return useMemo(() => {
    if (!people.list.some(isErased)) return people;
    const list = people.list.map((one) => (isErased(one) ? { ...one, name: t('erased') } : one));
    const map = byId(list);
    return { ...people, list, get: (id) => map.get(id) };
  }, [people, t]);
}
export function useBoardDirectory(enabled = true): Directory<BoardItem> {
  return useDirectory('boards', readBoards, enabled);
}
export function useTeamspaceDirectory(enabled = true): Directory<TeamspaceItem> {
  return useDirectory('teamspaces', readTeamspaces, enabled);
}

/**
 * One entry of a directory, and whether it is certainly not there: what was made a moment ago may
 * be asked for before the directory heard of it, so that is looked into once more.
 */
export function useEntryOf<T>(directory: Directory<T>, id: string): { entry?: T; gone: boolean } {
  const [asked, setAsked] = useState<string | null>(null);
  const entry = directory.get(id);
  const missing = directory.loaded && entry === undefined;
  const { refetch } = directory;
  useEffect(() => {
    if (!missing || asked === id) return;
    void refetch().then(() => setAsked(id));
  }, [missing, asked, id, refetch]);
  return { ...(entry === undefined ? {} : { entry }), gone: missing && asked === id };
}
