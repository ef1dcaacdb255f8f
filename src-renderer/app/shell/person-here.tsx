import { useTranslations } from 'use-intl';
import { useAppState } from '../../api';
import { go } from '../../state';
import { Avatar } from '../../ui';
import css from './navigation.module.css';

/** Who works at this console; every change is recorded in this name. */
export function PersonHere() {
  const t = useTranslations('shell');
  const roles = useTranslations('roles');
  const { actor } = useAppState();
  if (actor === null) return <p className={css.person}>{t('nobody')}</p>;
  const role =
    actor.workspaceRole === null ? roles('auditor') : roles(`workspace.${actor.workspaceRole}`);
  return (
    <button
      type="button"
      className={css.person}
      title={`${actor.name} · ${actor.email}`}
      onClick={() => go({ view: 'people', person: actor.id })}
    >
      <Avatar name={actor.name} />
      <span className={css.personWords}>
        <span className={css.personName}>{actor.name}</span>
        <span className={css.personRole}>{t('thisConsole', { role })}</span>
      </span>
    </button>
  );
}
