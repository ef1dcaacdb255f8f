import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { TeamspaceLevel } from '../../../../src-shared/model/level';
import type { PersonItem } from '../../../../src-shared/queries/lists';
import { proposeChange } from '../../../app/change';

type Named = Pick<PersonItem, 'id' | 'name'>;

export interface MemberChanges {
  setLevel(person: Named, level: TeamspaceLevel): void;
  remove(people: readonly Named[], then?: () => void): void;
}

/** The changes of a teamspace's members, each as a proposal: previewed, reasoned, then applied. */
export function useMemberChanges(teamspace: string, name: string): MemberChanges {
  const t = useTranslations('grid.members');
  const levels = useTranslations('levels.teamspace');
  return useMemo(
    () => ({
      setLevel: (person, level) =>
        proposeChange({
          command: {
            type: 'teamspace.setMembers',
            teamspace,
            members: [{ person: person.id, level }],
          },
          title: t('setTitle', { name: person.name, level: levels(level) }),
          text: t('setText'),
          verb: t('setVerb'),
          done: t('set', { name: person.name, level: levels(level) }),
        }),
      remove: (people, then) => {
        const count = people.length;
        proposeChange({
          command: {
            type: 'teamspace.removeMembers',
            teamspace,
            persons: people.map(({ id }) => id),
          },
          title: t('removeTitle', { count, name: people[0]?.name ?? '', teamspace: name }),
          text: t('removeText'),
          verb: t('removeVerb', { count }),
          done: t('removed', { count }),
          danger: true,
          ...(then === undefined ? {} : { onDone: then }),
        });
      },
    }),
    [teamspace, name, t, levels],
  );
}
