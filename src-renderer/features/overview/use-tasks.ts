import { ClipboardCheck, Hourglass, Inbox, RefreshCw } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { OverviewAnswer } from '../../../src-shared/queries/overview';
import { useFormat } from '../../language';
import { go } from '../../state';
import { showBoards } from '../boards/show-boards';
import { showShares } from '../external-shares/show-shares';
import { needsLook, useSync } from '../sync/use-sync';
import type { Task } from './to-do';

const NAMED = 2;

/** What waits, in words and numbers; undefined counts while the answer is on its way. */
export function useTasks(answer: OverviewAnswer | undefined): Task[] {
  const t = useTranslations('overview.toDo');
  const format = useFormat();
  const sync = useSync().data;
  const looks = sync === undefined ? 0 : needsLook(sync);
  const [told, alarms] = [sync?.told.length ?? 0, sync?.alarms.length ?? 0];

  /** The first few by name, the rest as a number. */
  function named(names: readonly string[], all: number): string {
    const first = names.slice(0, NAMED);
    const said = first.join('; ');
    return all > first.length && said !== ''
      ? t('more', { named: said, count: all - first.length })
      : said;
  }
  function reviewNames({ reviews }: OverviewAnswer): string {
    const open = reviews.open.map(({ name, due, overdue }) =>
      t(overdue ? 'reviewLate' : 'reviewDue', { name, when: format.relative(due) }),
    );
    const next = reviews.toOpen.map(({ name }) => t('reviewStart', { name }));
    return named([...open, ...next], reviews.openCount + next.length);
  }
  function requestNames({ requests }: OverviewAnswer): string {
    const boards = new Map<string, number>();
    for (const { boardName } of requests.items) {
      boards.set(boardName, (boards.get(boardName) ?? 0) + 1);
    }
    const said = [...boards].map(([name, count]) => t('requestsOn', { name, count }));
    return named(said, said.length);
  }
  function openReviews(): void {
    const [only, ...more] = answer?.reviews.open ?? [];
    const straight = only !== undefined && more.length === 0 && answer?.reviews.toOpen.length === 0;
    go(straight ? { view: 'reviews', review: only.id } : { view: 'reviews' });
  }

  return [
    {
      id: 'reviews',
      icon: ClipboardCheck,
      label: t('reviews'),
      detail: answer === undefined ? '' : reviewNames(answer),
      count: answer && answer.reviews.undecided + answer.reviews.toOpen.length,
      onOpen: openReviews,
    },
    {
      id: 'expiring',
      icon: Hourglass,
      label: t('expiring'),
      detail:
        answer === undefined
          ? ''
          : named(
              answer.expiring.items.map(({ name, expiresAt }) =>
                t('expires', { name, when: expiresAt === null ? '' : format.relative(expiresAt) }),
              ),
              answer.expiring.count,
            ),
      count: answer?.expiring.count,
      onOpen: () => showShares({ soon: true, statuses: ['live'] }),
    },
    {
      id: 'requests',
      icon: Inbox,
      label: t('requests'),
      detail: answer === undefined ? '' : requestNames(answer),
      count: answer?.requests.count,
      onOpen: () => showBoards({ requests: true }),
    },
    // Only where it is so: most workspaces have one console, and nothing to merge.
    ...(looks === 0
      ? []
      : [
          {
            id: 'sync',
            icon: RefreshCw,
            label: t('sync'),
            detail: [
              ...(told === 0 ? [] : [t('syncTold', { count: told })]),
              ...(alarms === 0 ? [] : [t('syncAlarms', { count: alarms })]),
            ].join('; '),
            count: looks,
            urgent: true,
            onOpen: () => go({ view: 'sync' }),
          },
        ]),
  ];
}
