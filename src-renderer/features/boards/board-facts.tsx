import { useTranslations } from 'use-intl';
import type { BoardItem } from '../../../src-shared/queries/lists';
import { useFormat } from '../../language';
import { go } from '../../state';
import { Facts, ModeIcon, TextButton } from '../../ui';
import css from './boards.module.css';

/** What is known of a board, each with a way to it. */
export function BoardFacts({ board }: { board: BoardItem }) {
  const t = useTranslations('boards');
  const kinds = useTranslations('kinds');
  const format = useFormat();
  const items = [
    { id: 'kind', label: t('kind'), value: kinds(`board.${board.kind}`) },
    {
      id: 'teamspace',
      label: t('teamspace'),
      value: (
        <TextButton onPress={() => go({ view: 'teamspaces', teamspace: board.teamspace })}>
          {board.teamspaceName}
        </TextButton>
      ),
    },
    {
      id: 'owner',
      label: t('owner'),
      value: (
        <TextButton onPress={() => go({ view: 'people', person: board.owner })}>
          {board.ownerName}
        </TextButton>
      ),
    },
    {
      id: 'mode',
      label: t('columns.mode'),
      value: (
        <span className={css.mode}>
          <ModeIcon mode={board.mode} /> {kinds(`mode.${board.mode}`)}
        </span>
      ),
    },
    {
      id: 'participants',
      label: t('columns.participants'),
      value: format.count(board.participants),
    },
    { id: 'overrides', label: t('columns.overrides'), value: format.count(board.overrides) },
    { id: 'cards', label: t('drawer.cards'), value: format.count(board.cards) },
    ...(board.locked
      ? [{ id: 'locked', label: t('drawer.locked'), value: t('drawer.lockedWhy') }]
      : []),
  ];
  return (
    <section className={css.section}>
      <Facts items={items} />
    </section>
  );
}
