import { useTranslations } from 'use-intl';
import {
  NON_MEMBER_POLICIES,
  type NonMemberPolicy,
  PLANS,
  type Plan,
} from '../../../src-shared/model/words';
import type { WorkspaceAnswer } from '../../../src-shared/queries/lists';
import { useAppState } from '../../api';
import { proposeChange } from '../../app/change';
import { Changes, RadioGroup } from '../../ui';
import { Line, Section } from './section';
import css from './settings.module.css';

/** Plan and policy: each change shows first who loses what. */
export function WorkspaceSettings({ workspace }: { workspace: WorkspaceAnswer }) {
  const t = useTranslations('settings');
  const plans = useTranslations('roles.plan');
  const policies = useTranslations('kinds.policy');
  const { actor } = useAppState();
  const admin = actor?.workspaceRole === 'admin';

  function setPlan(plan: Plan): void {
    const name = plans(plan);
    proposeChange({
      command: { type: 'workspace.setPlan', plan },
      title: t('planTitle', { plan: name }),
      text: t(`planNote.${plan}`),
      verb: t('planVerb'),
      done: t('planDone', { plan: name }),
    });
  }
  function setPolicy(nonMembers: NonMemberPolicy): void {
    const policy = policies(nonMembers);
    proposeChange({
      command: { type: 'workspace.setPolicy', nonMembers },
      title: t('policyTitle', { policy }),
      text: `${t(`policyText.${nonMembers}`)} ${t('policyNote')}`,
      verb: t('policyVerb'),
      done: t('policyDone', { policy }),
    });
  }
  return (
    <Section title={t('workspace')}>
      <Line title={t('name')}>
        <span className={css.value}>{workspace.name}</span>
      </Line>
      <Line title={t('timeZone')}>
        <span className={css.value}>{workspace.timeZone}</span>
      </Line>
      <Line title={t('plan')} {...(admin ? {} : { text: t('readOnly') })}>
        <Changes>
          <RadioGroup
            label={t('plan')}
            hideLabel
            isDisabled={!admin}
            options={PLANS.map((id) => ({ id, label: plans(id), detail: t(`planWhy.${id}`) }))}
            value={workspace.plan}
            onChange={setPlan}
          />
        </Changes>
      </Line>
      <Line title={t('policy')} text={t('policyWhy')}>
        <Changes>
          <RadioGroup
            label={t('policy')}
            hideLabel
            isDisabled={!admin}
            options={NON_MEMBER_POLICIES.map((id) => ({
              id,
              label: policies(id),
              detail: t(`policyText.${id}`),
            }))}
            value={workspace.nonMembers}
            onChange={setPolicy}
          />
        </Changes>
      </Line>
    </Section>
  );
}
