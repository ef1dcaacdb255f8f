import { useTranslations } from 'use-intl';
import { Avatar, KindIcon, LockMark } from '../../ui';
import css from './inspector.module.css';
import { type ShownBoard, useShownPerson } from './known';
import { NOBODY } from './nobody';
import type { KnownPerson } from './use-inspector';
import { ViewAsChip } from './view-as';

interface SubjectProps {
  person: KnownPerson | null;
  what: ShownBoard;
}

/** Whom it is about, through whose eyes, and on what. */
export function Subject({ person, what }: SubjectProps) {
  const t = useTranslations('inspector');
  const kind = useTranslations('kinds.board')(what.kind);
  return (
    <div className={css.subject}>
      {person === null ? <ViewAsChip name={undefined} /> : <Who person={person} />}
      <p className={css.board}>
        <KindIcon kind={what.kind} />
        <span className={css.boardName}>{what.name}</span>
        {what.private ? <LockMark meaning="private" /> : null}
        <span className={css.quiet}>{what.private ? t('privateKind', { kind }) : kind}</span>
      </p>
    </div>
  );
}

function Who({ person }: { person: KnownPerson }) {
  const t = useTranslations('inspector');
  const roles = useTranslations('roles');
  const guest = person.id === NOBODY;
  const who = useShownPerson(person);
  const role = who.workspaceRole === null ? null : roles(`workspace.${who.workspaceRole}`);
  const detail = guest ? t('viewAs.aGuestWhy') : [role, who.email].filter(Boolean).join(' · ');
  return (
    <>
      <div className={css.person}>
        <Avatar name={who.name} size={32} />
        <div className={css.names}>
          <h2 className={css.name}>{who.name}</h2>
          <p className={css.quiet} title={detail}>
            {detail}
          </p>
        </div>
      </div>
      <ViewAsChip name={who.name} />
    </>
  );
}
