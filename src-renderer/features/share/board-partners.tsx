import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { BoardItem } from '../../../src-shared/queries/lists';
import type { PartnerItem, SharingAnswer } from '../../../src-shared/queries/sharing';
import { refuse } from '../../../src-shared/result';
import { useAppState, useListRun } from '../../api';
import { proposeChange } from '../../app/change';
import { ListProblem } from '../../app/list-problem';
import { Avatar, Badge, Button, Changes, EmptyState, Skeleton, Switch } from '../../ui';
import { AddPartner } from './outside-dialogs';
import css from './share.module.css';
import { WhyNot } from './why-not';

const ADMINS_ONLY = refuse('forbidden', 'partners are managed by admins', { rule: 'G5' });

interface BoardPartnersProps {
  board: BoardItem;
  sharing: SharingAnswer;
}

/** Partner organisations: admins switch this board on and off for each (G5). */
export function BoardPartners({ board, sharing }: BoardPartnersProps) {
  const t = useTranslations('share.partners');
  const [adding, setAdding] = useState(false);
  const admin = useAppState().actor?.workspaceRole === 'admin';
  const list = useListRun({
    type: 'partners',
    statuses: ['pending', 'active'],
    limit: 1_000,
    // Who cannot share it with others is shown whom it is shared with.
    ...(admin ? {} : { board: board.id }),
  });
  const shared = (item: PartnerItem) => item.boards.includes(board.id);
  const items = [...list.items].sort((a, b) => Number(shared(b)) - Number(shared(a)));
  const off = sharing.actions.E1;

  function toggle(item: PartnerItem, on: boolean): void {
    const about = { board: board.name, name: item.organisation ?? item.email };
    const others = item.boards.filter((id) => id !== board.id);
    proposeChange({
      command: {
        type: 'partner.setShared',
        partner: item.id,
        boards: on ? [...others, board.id] : others,
      },
      title: t(on ? 'onTitle' : 'offTitle', about),
      text: t(on ? 'onText' : 'offText'),
      verb: t(on ? 'onVerb' : 'offVerb'),
      done: t(on ? 'onDone' : 'offDone', about),
    });
  }

  return (
    <section className={css.scroll} aria-label={t('label')}>
      <div className={css.find}>
        <span className={css.grow}>
          <WhyNot refused={[off, admin || items.length === 0 ? null : ADMINS_ONLY]} />
        </span>
        <Changes>
          <Button icon={Plus} isDisabled={off !== null} onPress={() => setAdding(true)}>
            {t('add')}
          </Button>
        </Changes>
      </div>
      {list.error ? <ListProblem error={list.error} onRetry={list.retry} /> : null}
      {list.loading ? (
        <div className={css.pad}>
          <Skeleton width="60%" />
        </div>
      ) : items.length === 0 && !list.error ? (
        <div className={css.pad}>
          <EmptyState title={t(admin ? 'none' : 'noneHere')} text={t('noneWhy')} />
        </div>
      ) : (
        <ul>
          {items.map((item) => {
            const name = item.organisation ?? item.email;
            return (
              <li key={item.id} className={css.partner}>
                <Avatar name={name} />
                <span className={css.whoWords}>
                  <span className={css.whoLine}>
                    <b className={css.clip}>{name}</b>
                    <Badge tone={item.status === 'active' ? 'open' : 'accent'}>
                      {t(`state.${item.status}`)}
                    </Badge>
                  </span>
                  <span className={css.caption}>
                    {t('members', { count: item.members })} ·{' '}
                    {t('shared', { boards: item.boards.length, reports: item.reports.length })}
                  </span>
                </span>
                <span className={css.grow} />
                <Changes>
                  <Switch
                    label={t('toggle', { name })}
                    isSelected={shared(item)}
                    isDisabled={!admin}
                    onChange={(on) => toggle(item, on)}
                  />
                </Changes>
              </li>
            );
          })}
        </ul>
      )}
      {adding ? <AddPartner board={board} onDone={() => setAdding(false)} /> : null}
    </section>
  );
}
