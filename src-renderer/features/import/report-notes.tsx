import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ImportNote } from '../../../src-shared/ipc/app';
import { Badge, Segments } from '../../ui';
import css from './import.module.css';

type Kind = ImportNote['kind'];
const KINDS: readonly Kind[] = ['refused', 'lowered', 'skipped', 'changed', 'added'];
const TONES = {
  refused: 'stop',
  lowered: 'caution',
  skipped: 'neutral',
  changed: 'accent',
  added: 'open',
} as const;
const SHOWN = 300;

/** What did not come over as it was, and why: refused first. */
export function ReportNotes({ notes }: { notes: readonly ImportNote[] }) {
  const t = useTranslations('importing');
  const kinds = KINDS.filter((kind) => notes.some((note) => note.kind === kind));
  const [chosen, choose] = useState<Kind | null>(null);
  const kind = chosen ?? kinds[0] ?? null;
  if (kind === null) return <p className={css.why}>{t('notesNone')}</p>;
  const listed = notes.filter((note) => note.kind === kind);
  const why =
    kind === 'lowered' || kind === 'skipped' || kind === 'refused' ? t(`kindWhy.${kind}`) : null;
  return (
    <section className={css.notes} aria-label={t('previewTitle')}>
      <Segments
        label={t('previewTitle')}
        options={kinds.map((id) => ({
          id,
          label: `${t(`kinds.${id}`)} ${notes.filter((note) => note.kind === id).length}`,
        }))}
        value={kind}
        onChange={choose}
      />
      {why === null ? null : <p className={css.why}>{why}</p>}
      <ul className={css.noteList}>
        {listed.slice(0, SHOWN).map((note, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a report does not change, and notes may repeat.
          <li key={index}>
            <Badge tone={TONES[note.kind]}>{t(`kinds.${note.kind}`)}</Badge>
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
