import { useTranslations } from 'use-intl';
import type { BoardRole } from '../../../../src-shared/model/level';
import type { BoardItem } from '../../../../src-shared/queries/lists';
import type { ParticipantItem, SharingAnswer } from '../../../../src-shared/queries/sharing';
import { proposeChange } from '../../../app/change';
import { AT_ONCE, removeAll, setRoles } from '../commands';

type Named = Pick<ParticipantItem, 'person' | 'name'>;

/** What can be done with participants, each as a proposal in words. */
export function useParticipantChanges(board: BoardItem, sharing: SharingAnswer) {
  const t = useTranslations('share.participants');
  const b = useTranslations('boards');
  const roles = useTranslations('levels.role');
  const ids = (people: readonly Named[]) => people.map(({ person }) => person);

  /** S13 in words, where it splits the selection. */
  function split(count: number, text: string): string {
    return count <= AT_ONCE ? text : `${text} ${t('split', { count: Math.ceil(count / AT_ONCE) })}`;
  }
  function done(onDone: (() => void) | undefined) {
    return onDone === undefined ? {} : { onDone };
  }

  return {
    setRole(people: readonly Named[], role: BoardRole, onDone?: () => void): void {
      const about = { count: people.length, name: people[0]?.name ?? '', role: roles(role) };
      proposeChange({
        command: setRoles(board.id, ids(people), role),
        title: t('setTitle', about),
        text: split(people.length, t('setText')),
        verb: t('setVerb', about),
        done: t('setDone', about),
        ...done(onDone),
      });
    },
    remove(people: readonly Named[], onDone?: () => void): void {
      const about = { count: people.length, name: people[0]?.name ?? '', board: board.name };
      const comesBack = sharing.mode === 'specific' ? t('removeSpecific') : t('removeLink');
      proposeChange({
        command: removeAll(board.id, ids(people)),
        title: t('removeTitle', about),
        text: split(people.length, comesBack),
        verb: t('removeVerb', about),
        done: t('removeDone', about),
        danger: true,
        ...done(onDone),
      });
    },
    handOver({ person, name }: Named, onDone?: () => void): void {
      proposeChange({
        command: { type: 'board.transferOwnership', board: board.id, to: person },
        title: b('handOverTitleTo', { name: board.name, to: name }),
        text: b('handOverWhy', { owner: board.ownerName }),
        verb: b('handOverVerb'),
        done: b('handOverDone', { name: board.name }),
        ...done(onDone),
      });
    },
  };
}
export type ParticipantChanges = ReturnType<typeof useParticipantChanges>;
