import css from './arch.module.css';

interface ArchProps {
  /** `empty` in empty states; the doors of the first start; `logo` in the title bar. */
  kind?: 'empty' | 'create' | 'import' | 'demo' | 'join' | 'logo';
  height?: number;
}

const EMPTY = 'M7 82V34a29 29 0 0 1 58 0v48';

/** The gate that the console is named after, as a drawing without meaning of its own. */
export function Arch({ kind = 'empty', height }: ArchProps) {
  if (kind === 'logo') return <Logo size={height ?? 20} />;
  const tall = height ?? (kind === 'empty' ? 54 : 88);
  return (
    <svg
      className={css.arch}
      height={tall}
      width={(tall * 72) / 92}
      viewBox="0 0 72 92"
      data-kind={kind}
      aria-hidden="true"
    >
      {kind === 'create' ? (
        <>
          <path className={css.soft} d="M6 82V32a30 30 0 0 1 60 0v50Z" />
          <path d="M6 82V32a30 30 0 0 1 60 0v50M36 2v80" />
          <circle cx="31" cy="50" r="2" className={css.dark} />
          <circle cx="41" cy="50" r="2" className={css.dark} />
        </>
      ) : null}
      {kind === 'import' ? (
        <>
          <path className={css.sunken} d="M14 82V32a22 22 0 0 1 44 0v50Z" />
          <path d="M6 82V32a30 30 0 0 1 60 0v50" />
          <path className={css.accent} d="M36 34v30M25 54l11 11 11-11" />
        </>
      ) : null}
      {kind === 'demo' ? (
        <>
          <path className={css.dark} d="M30 82V10.8a22 22 0 0 1 28 21.2v50Z" />
          <path className={css.soft} d="M14 82V32c0-10 7-19 16-21.2V88Z" />
          <path d="M14 82V32c0-10 7-19 16-21.2V88Z" />
          <path d="M6 82V32a30 30 0 0 1 60 0v50" />
          <circle cx="25" cy="52" r="2" className={css.dark} />
        </>
      ) : null}
      {kind === 'join' ? (
        <>
          <path className={css.soft} d="M24 82V44a18 18 0 0 1 36 0v38Z" />
          <path d="M24 82V44a18 18 0 0 1 36 0v38" />
          <path d="M12 82V32a18 18 0 0 1 33-10" />
          <circle cx="54" cy="60" r="2" className={css.dark} />
        </>
      ) : null}
      {kind === 'empty' ? <path d={EMPTY} /> : null}
      <path d="M0 82h72" />
    </svg>
  );
}

function Logo({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <path className={css.logo} d="M2 19V9a8 8 0 0 1 16 0v10h-4V9.5a4 4 0 0 0-8 0V19Z" />
      <path className={css.logoDoor} d="M8.8 12.5h2.4V19H8.8Z" />
    </svg>
  );
}
