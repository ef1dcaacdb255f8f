import css from './palette.module.css';

/** A name with the letters that were typed set off, where its words begin with them. */
export function Marked({ name, text }: { name: string; text: string }) {
  const typed = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return (
    <span className={css.name}>
      {name.split(/(\s+)/).map((word, index) => {
        const hit = typed.find((one) => word.toLowerCase().startsWith(one));
        // biome-ignore lint/suspicious/noArrayIndexKey: words of one fixed name.
        if (hit === undefined) return <span key={index}>{word}</span>;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: words of one fixed name.
          <span key={index}>
            <b>{word.slice(0, hit.length)}</b>
            {word.slice(hit.length)}
          </span>
        );
      })}
    </span>
  );
}
