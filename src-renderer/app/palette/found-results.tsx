import { Command } from 'cmdk';
import { Layers } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { go } from '../../state';
import { Avatar, Icon, KindIcon, LevelChip, LockMark } from '../../ui';
import { closeOverlays } from '../overlays';
import { explainAccess } from '../why';
import { AnswerLine } from './answer-line';
import { itemValue } from './item-values';
import { Marked } from './marked';
import css from './palette.module.css';
import type { Found } from './use-palette-search';

/** What main found: answers first, then people, boards, teamspaces. */
export function FoundResults({ found, text }: { found: Found; text: string }) {
  const t = useTranslations('palette');
  const roles = useTranslations('roles');
  function leave(then: () => void): void {
    closeOverlays();
    then();
  }
  return (
    <>
      {found.answers.length === 0 ? null : (
        <Command.Group heading={t('answers')} className={css.group}>
          {found.answers.map(({ person, board, access }) => (
            <Command.Item
              key={`${person.id} ${board.id}`}
              value={itemValue.answer(person.id, board.id)}
              className={css.item}
              onSelect={() => leave(() => explainAccess(person.id, board.id))}
            >
              <LevelChip
                level={access.level}
                size={24}
                override={access.via === 'P2.1'}
                locked={access.locked}
                decorative
              />
              <AnswerLine person={person} board={board} access={access} />
              <span className={css.end}>{t('why')}</span>
            </Command.Item>
          ))}
        </Command.Group>
      )}
      {found.people.length === 0 ? null : (
        <Command.Group heading={t('people')} className={css.group}>
          {found.people.map((person) => (
            <Command.Item
              key={person.id}
              value={itemValue.person(person.id)}
              className={css.item}
              onSelect={() => leave(() => go({ view: 'people', person: person.id }))}
            >
              <Avatar name={person.name} />
              <Marked name={person.name} text={text} />
              <span className={css.detail}>
                {t('person', {
                  role:
                    person.workspaceRole === null
                      ? roles(`affiliation.${person.affiliation}`)
                      : roles(`workspace.${person.workspaceRole}`),
                  email: person.email,
                })}
              </span>
            </Command.Item>
          ))}
        </Command.Group>
      )}
      {found.boards.length === 0 ? null : (
        <Command.Group heading={t('boards')} className={css.group}>
          {found.boards.map((board) => (
            <Command.Item
              key={board.id}
              value={itemValue.board(board.id)}
              className={css.item}
              onSelect={() => leave(() => go({ view: 'boards', board: board.id }))}
            >
              <span className={css.mark}>
                <KindIcon kind={board.kind} size={16} />
              </span>
              <Marked name={board.name} text={text} />
              {board.private ? <LockMark meaning="private" /> : null}
              <span className={css.detail}>{board.teamspaceName}</span>
            </Command.Item>
          ))}
        </Command.Group>
      )}
      {found.teamspaces.length === 0 ? null : (
        <Command.Group heading={t('teamspaces')} className={css.group}>
          {found.teamspaces.map((teamspace) => (
            <Command.Item
              key={teamspace.id}
              value={itemValue.teamspace(teamspace.id)}
              className={css.item}
              onSelect={() => leave(() => go({ view: 'teamspaces', teamspace: teamspace.id }))}
            >
              <span className={css.mark}>
                <Icon of={Layers} size={16} />
              </span>
              <Marked name={teamspace.name} text={text} />
            </Command.Item>
          ))}
        </Command.Group>
      )}
    </>
  );
}
