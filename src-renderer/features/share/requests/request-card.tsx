import { Check, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { BoardRole } from '../../../../src-shared/model/level';
import type { RequestItem } from '../../../../src-shared/queries/sharing';
import { proposeChange } from '../../../app/change';
import { useFormat } from '../../../language';
import { Avatar, Badge, Button, Changes } from '../../../ui';
import { RoleSelect } from '../role-select';
import css from '../share.module.css';

interface RequestCardProps {
  item: RequestItem;
  /** It cannot be decided by who looks; the list says why. */
  off: boolean;
}

/** One request: who, when, why; a role to approve it with. */
export function RequestCard({ item, off }: RequestCardProps) {
  const t = useTranslations('share.requests');
  const roles = useTranslations('levels.role');
  const format = useFormat();
  const [role, setRole] = useState<BoardRole>('reviewer');
  const { name } = item;

  function approve(): void {
    proposeChange({
      command: { type: 'request.approve', request: item.id, role },
      title: t('approveTitle', { name, role: roles(role) }),
      verb: t('approve'),
      done: t('approveDone', { name, role: roles(role) }),
    });
  }
  function decline(): void {
    proposeChange({
      command: { type: 'request.decline', request: item.id },
      title: t('declineTitle', { name }),
      text: t('declineText'),
      verb: t('decline'),
      done: t('declineDone', { name }),
    });
  }

  return (
    <li className={css.request}>
      <Avatar name={name} />
      <div className={css.requestWords}>
        <p className={css.whoLine}>
          <b>{name}</b>
          <time className={css.caption} dateTime={item.at} title={format.exact(item.at)}>
            {format.relative(item.at)}
          </time>
          {item.status === 'pending' ? null : (
            <Badge tone={item.status === 'approved' ? 'open' : 'neutral'}>
              {t(`state.${item.status}`)}
            </Badge>
          )}
        </p>
        <p className={css.caption}>{item.email}</p>
        {item.message === '' ? (
          <p className={css.caption}>{t('noMessage')}</p>
        ) : (
          <blockquote className={css.message}>{item.message}</blockquote>
        )}
        {item.status === 'pending' ? (
          <div className={css.requestActions}>
            <Changes>
              <RoleSelect
                label={t('role', { name })}
                value={role}
                onChange={setRole}
                isDisabled={off}
              />
              <Button
                kind="primary"
                icon={Check}
                label={t('approveOf', { name })}
                isDisabled={off}
                onPress={approve}
              >
                {t('approve')}
              </Button>
              <Button icon={X} label={t('declineOf', { name })} isDisabled={off} onPress={decline}>
                {t('decline')}
              </Button>
            </Changes>
          </div>
        ) : null}
      </div>
    </li>
  );
}
