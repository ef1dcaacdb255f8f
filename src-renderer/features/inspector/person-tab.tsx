import { useTranslations } from 'use-intl';
import { useQueryRun } from '../../api';
import { useFormat } from '../../language';
import { go } from '../../state';
import { Avatar, Button, Facts, LevelChip } from '../../ui';
import css from './inspector.module.css';
import { firstName, useShownPerson } from './known';
import type { KnownPerson } from './use-inspector';

const SHOWN = 30;

/** Who somebody is, and the first of what they reach. */
export function PersonTab({ person }: { person: KnownPerson }) {
  const t = useTranslations('inspector');
  const roles = useTranslations('roles');
  const format = useFormat();
  const who = useShownPerson(person, true);
  const reach = useQueryRun({ type: 'what', person: person.id }).data;
  const { item } = who;
  const facts = [
    {
      id: 'role',
      label: t('facts.role'),
      value: who.workspaceRole === null ? '–' : roles(`workspace.${who.workspaceRole}`),
    },
    { id: 'email', label: t('facts.email'), value: who.email },
    ...(item === undefined
      ? []
      : [
          {
            id: 'affiliation',
            label: t('facts.affiliation'),
            value: roles(`affiliation.${item.affiliation}`),
          },
          {
            id: 'active',
            label: t('facts.active'),
            value: t(item.active ? 'facts.activeYes' : 'facts.activeNo'),
          },
          { id: 'teamspaces', label: t('facts.teamspaces'), value: format.count(item.teamspaces) },
          { id: 'overrides', label: t('facts.overrides'), value: format.count(item.overrides) },
        ]),
  ];
  return (
    <>
      <div className={css.scroll}>
        <div className={css.subject}>
          <div className={css.person}>
            <Avatar name={who.name} size={32} />
            <h2 className={css.name}>{who.name}</h2>
          </div>
          <Facts items={facts} />
        </div>
        <section className={css.section}>
          <h3 className={css.heading}>
            {t('facts.reaches')}{' '}
            <span className={css.quiet}>
              {reach === undefined
                ? ''
                : reach.next === undefined
                  ? format.count(reach.items.length)
                  : t('facts.reachesMore', { count: reach.items.length })}
            </span>
          </h3>
          <ul>
            {(reach?.items ?? []).slice(0, SHOWN).map((thing) => (
              <li key={thing.board ?? thing.card ?? thing.report} className={css.reach}>
                <LevelChip level={thing.level} size={16} override={thing.via === 'P2.1'} />
                <span className={css.boardName}>{thing.name}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <footer className={css.foot}>
        <Button onPress={() => go({ view: 'people', person: person.id })}>
          {t('everything', { name: firstName(who.name) })}
        </Button>
      </footer>
    </>
  );
}
