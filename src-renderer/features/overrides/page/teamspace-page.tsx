import { UserPlus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useQueryRun } from '../../../api';
import { useLayoutValue } from '../../../state';
import { Badge, Button, Changes, Head, TabBody, TabView } from '../../../ui';
import { ArchivedBanner } from './archived-banner';
import { Legend } from './legend';
import { OverridesTab } from './overrides-tab';
import css from './page.module.css';
import { useTeamspace } from './use-teamspace';

// The grid is the start; what lies behind the other tabs need not be loaded for it.
const MembersTab = lazy(async () => ({
  default: (await import('../members/members-tab')).MembersTab,
}));
const BoardsTab = lazy(async () => ({ default: (await import('../boards/boards-tab')).BoardsTab }));
const AddMembers = lazy(async () => ({
  default: (await import('../members/add-members')).AddMembers,
}));

type Part = 'overrides' | 'members' | 'boards';
const PARTS: readonly Part[] = ['overrides', 'members', 'boards'];

/** One teamspace: who can reach what, who is in it, which boards it holds. */
export function TeamspacePage({ teamspaceId }: { teamspaceId: string }) {
  const t = useTranslations('grid.page');
  const roles = useTranslations('roles.plan');
  const teamspace = useTeamspace(teamspaceId);
  const plan = useQueryRun({ type: 'workspace' }).data?.plan;
  const [kept, setPart] = useLayoutValue<Part>('overrides.part', 'overrides');
  const part = PARTS.includes(kept) ? kept : 'overrides';
  const [adding, setAdding] = useState(false);
  const name = teamspace?.name ?? '';
  const archived = teamspace?.archived ?? false;
  const counts = { overrides: undefined, members: teamspace?.members, boards: teamspace?.boards };
  return (
    <TabView
      label={t('tabs')}
      items={PARTS.map((id) => ({ id, label: t(id), count: counts[id] }))}
      value={part}
      onChange={setPart}
      className={css.page}
    >
      {(strip) => (
        <>
          <Head title={name} tabs={strip}>
            {plan === undefined ? null : <Badge>{roles(plan)}</Badge>}
            <Changes>
              <Button
                icon={UserPlus}
                isDisabled={archived || teamspace === null}
                onPress={() => setAdding(true)}
              >
                {t('addMember')}
              </Button>
            </Changes>
          </Head>
          {archived ? <ArchivedBanner teamspace={teamspaceId} name={name} /> : null}
          <TabBody key={part} id={part}>
            {part === 'overrides' ? (
              <>
                <OverridesTab teamspace={teamspaceId} onAddMember={() => setAdding(true)} />
                <Legend />
              </>
            ) : (
              <Suspense fallback={<div className={css.panel} />}>
                {part === 'members' ? (
                  <MembersTab
                    teamspace={teamspaceId}
                    name={name}
                    archived={archived}
                    onAdd={() => setAdding(true)}
                  />
                ) : (
                  <BoardsTab teamspace={teamspaceId} />
                )}
              </Suspense>
            )}
          </TabBody>
          <Suspense fallback={null}>
            {adding ? (
              <AddMembers teamspace={teamspaceId} name={name} onClose={() => setAdding(false)} />
            ) : null}
          </Suspense>
        </>
      )}
    </TabView>
  );
}
