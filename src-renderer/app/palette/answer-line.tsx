import { useTranslations } from 'use-intl';
import { usePathName } from '../path-words';
import css from './palette.module.css';
import type { Answer } from './use-palette-search';

/** "Mia Lindqvist can edit Roadmap 2027", and by which path. */
export function AnswerLine({ person, board, access }: Answer) {
  const t = useTranslations('palette');
  const pathName = usePathName();
  return (
    <>
      <span className={css.name}>
        {t(`can.${access.level}`, { person: person.name, board: board.name })}
      </span>
      {access.via === null ? null : (
        <span className={css.detail}>{t('because', { path: pathName(access.via) })}</span>
      )}
    </>
  );
}
