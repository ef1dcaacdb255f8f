import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { normaliseEmail } from '../../../../src-shared/model/email';
import type { BoardRole } from '../../../../src-shared/model/level';
import type { BoardItem } from '../../../../src-shared/queries/lists';
import type { SharingAnswer } from '../../../../src-shared/queries/sharing';
import { useQueryRun } from '../../../api';
import { proposeChange } from '../../../app/change';
import { Button } from '../../../ui';
import { RoleSelect } from '../role-select';
import css from '../share.module.css';
import { WhyNot } from '../why-not';
import { InviteField } from './invite-field';
import { InviteNotes } from './invite-notes';
import { useChecked } from './use-checked';
import { useInvitees } from './use-invitees';

/** S14. */
const A_DAY = 200;

interface InviteBoxProps {
  board: BoardItem;
  sharing: SharingAnswer;
}

/** Many addresses at once, contacts first, each checked while one types (S3, S4, S14, S15). */
export function InviteBox({ board, sharing }: InviteBoxProps) {
  const t = useTranslations('share.invite');
  const roles = useTranslations('levels.role');
  const [role, setRole] = useState<BoardRole>('reviewer');
  const [text, setText] = useState('');
  const all = useQueryRun({ type: 'participants', board: board.id, limit: 10_000 });
  const { invitees, write, pick, remove } = useInvitees(all.data?.items ?? []);
  const typed = normaliseEmail(text);
  const emails = useMemo(() => {
    const written = invitees.flatMap(({ email, already }) =>
      email === null || already ? [] : [email],
    );
    return typed === null ? written : [...new Set([...written, typed])];
  }, [invitees, typed]);
  const checked = useChecked(board.id, role, emails);
  const ready = emails.filter((email) => !checked.refused.has(email));
  const there = invitees.filter(({ already }) => already).map(({ key }) => key);
  const off = sharing.actions.S3;

  function invite(): void {
    if (ready.length === 0 || checked.all !== null) return;
    if (typed !== null) {
      write(text);
      setText('');
    }
    const contacts = invitees.every(({ contact }) => contact) && typed === null;
    proposeChange({
      command: {
        type: 'participant.invite',
        board: board.id,
        persons: ready,
        role,
        ...(contacts ? { fromContacts: true } : {}),
      },
      title: t('title', { count: ready.length, board: board.name }),
      text: t('text', { role: roles(role) }),
      verb: t('verb', { count: ready.length }),
      done: t('done', { count: ready.length }),
      // What is wrong stays with its reason; who takes part already has nothing to wait for.
      onDone: () => remove(new Set([...ready, ...there])),
    });
  }

  if (off !== null) {
    return (
      <div className={css.invite}>
        <WhyNot refused={[off]} />
      </div>
    );
  }
  return (
    <section className={css.invite} aria-label={t('label')}>
      <span className={css.inviteLabel} aria-hidden="true">
        {t('label')}
      </span>
      <div className={css.inviteRow}>
        <InviteField
          teamspace={board.teamspace}
          invitees={invitees}
          refused={checked.refused}
          text={text}
          onText={setText}
          onWrite={write}
          onPick={pick}
          onRemove={remove}
          onSubmit={invite}
        />
        <div className={css.inviteSide}>
          <RoleSelect label={t('role')} value={role} onChange={setRole} />
          <Button
            kind="primary"
            wide
            isDisabled={ready.length === 0 || checked.all !== null}
            onPress={invite}
          >
            {t('verb', { count: ready.length })}
          </Button>
        </div>
      </div>
      <InviteNotes invitees={invitees} typed={text} checked={checked} onRemove={remove} />
      <p className={css.caption}>
        {t('used', { used: A_DAY - sharing.invitationsLeft, most: A_DAY })}
      </p>
    </section>
  );
}
