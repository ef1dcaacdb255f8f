import { useTranslations } from 'use-intl';
import { useQueryRun } from '../../api';
import { useFormat } from '../../language';
import { go } from '../../state';
import { Button, Facts, KindIcon, LevelChip, LockMark } from '../../ui';
import css from './inspector.module.css';
import { useShownBoard } from './known';
import type { KnownBoard } from './use-inspector';

const SHOWN = 30;

/** What a board is, and the first of those who reach it. */
export function BoardTab({ board }: { board: KnownBoard }) {
  const t = useTranslations('inspector');
  const f = useTranslations('inspector.boardFacts');
  const kinds = useTranslations('kinds');
  const format = useFormat();
  const what = useShownBoard(board, true);
  const who = useQueryRun({ type: 'who', board: board.id }).data;
  const { item } = what;
  const yes = (is: boolean) => f(is ? 'yes' : 'no');
  const facts = [
    { id: 'kind', label: f('kind'), value: kinds(`board.${what.kind}`) },
    { id: 'private', label: f('private'), value: yes(what.private) },
    ...(item === undefined
      ? []
      : [
          { id: 'teamspace', label: f('teamspace'), value: item.teamspaceName },
          { id: 'owner', label: f('owner'), value: item.ownerName },
          { id: 'access', label: f('access'), value: kinds(`mode.${item.mode}`) },
          { id: 'locked', label: f('locked'), value: yes(item.locked) },
          { id: 'participants', label: f('participants'), value: format.count(item.participants) },
          { id: 'overrides', label: f('overrides'), value: format.count(item.overrides) },
          { id: 'cards', label: f('cards'), value: format.count(item.cards) },
        ]),
  ];
  return (
    <>
      <div className={css.scroll}>
        <div className={css.subject}>
          <div className={css.person}>
            <KindIcon kind={what.kind} size={20} />
            <h2 className={css.name}>{what.name}</h2>
            {what.private ? <LockMark meaning="private" /> : null}
          </div>
          <Facts items={facts} />
        </div>
        <section className={css.section}>
          <h3 className={css.heading}>
            {f('who')}{' '}
            <span className={css.quiet}>
              {who === undefined ? '' : format.count(who.items.length)}
              {who?.next === undefined ? '' : '+'}
            </span>
          </h3>
          <ul>
            {(who?.items ?? []).slice(0, SHOWN).map((person) => (
              <li key={person.person} className={css.reach}>
                <LevelChip level={person.level} size={16} override={person.via === 'P2.1'} />
                <span className={css.boardName}>{person.name}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <footer className={css.foot}>
        <Button onPress={() => go({ view: 'boards', board: board.id })}>
          {t('boardFacts.open')}
        </Button>
      </footer>
    </>
  );
}
