import type { Affiliation, WorkspaceRole } from '../../../src-shared/model/words';

export interface PeopleFilter {
  text: string;
  affiliations: Affiliation[];
  roles: WorkspaceRole[];
  active: boolean | null;
}

export const NO_FILTER: PeopleFilter = { text: '', affiliations: [], roles: [], active: null };

export function peopleQuery(filter: PeopleFilter, limit: number) {
  const text = filter.text.trim().slice(0, 200);
  return {
    type: 'people' as const,
    limit,
    ...(text === '' ? {} : { text }),
    ...(filter.affiliations.length === 0 ? {} : { affiliations: filter.affiliations }),
    ...(filter.roles.length === 0 ? {} : { roles: filter.roles }),
    ...(filter.active === null ? {} : { active: filter.active }),
  };
}

export function filterCount(filter: PeopleFilter): number {
  return [
    filter.text.trim() !== '',
    filter.affiliations.length > 0,
    filter.roles.length > 0,
    filter.active !== null,
  ].filter(Boolean).length;
}
