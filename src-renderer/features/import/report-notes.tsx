import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ImportNote } from '../../../src-shared/ipc/app';
import { useFormat } from '../../language';
import { Segments } from '../../ui';
import css from './import.module.css';

type Kind = ImportNote['kind'];
const KINDS: readonly Kind[] = ['refused', 'lowered', 'skipped', 'changed', 'added'];
const SHOWN = 300;

/** What did not come over as it was, and why: refused first. */
export function ReportNotes({ notes }: { notes: readonly ImportNote[] }) {
  const t = useTranslations('importing');
  const kinds = KINDS.filter((kind) => notes.some((note) => note.kind === kind));
  const format = useFormat();
  const [chosen, choose] = useState<Kind | null>(null);
  const kind = chosen ?? kinds[0] ?? null;
  if (kind === null) return <p className={css.why}>{t('notesNone')}</p>;
  const listed = notes.filter((note) => note.kind === kind);
  const why =
    kind === 'lowered' || kind === 'skipped' || kind === 'refused' ? t(`kindWhy.${kind}`) : null;
  const counted = (id: Kind) =>
    `${t(`kinds.${id}`)} ${format.number(notes.filter((note) => note.kind === id).length)}`;
  return (
    <section className={css.notes} aria-label={t('previewTitle')}>
      {kinds.length === 1 ? (
        <h3>{counted(kind)}</h3>
      ) : (
        <Segments
          label={t('previewTitle')}
          options={kinds.map((id) => ({ id, label: counted(id) }))}
          value={kind}
          onChange={choose}
        />
      )}
      {why === null ? null : <p className={css.why}>{why}</p>}
      <ul className={css.noteList}>
        {listed.slice(0, SHOWN).map((note, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a report does not change, and notes may repeat.
          <li key={index}>
            <b>{note.subject}</b>
            <span className={css.message}>{note.message}</span>
            <Place note={note} />
          </li>
        ))}
      </ul>
      {listed.length > SHOWN ? (
        <p className={css.why}>{t('more', { count: listed.length - SHOWN })}</p>
      ) : null}
    </section>
  );
}

function Place({ note }: { note: ImportNote }) {
  const t = useTranslations('importing');
  const { file, line, column } = note;
  if (line === undefined) return null;
  const place = column === undefined ? t('placeLine', { line }) : t('place', { line, column });
  return <span className={css.file}>{file === undefined ? place : `${file}, ${place}`}</span>;
}
