import css from './kbd.module.css';

interface KbdProps {
  /** One cap a key, in order. */
  keys: readonly string[];
  /** On an accent or stop fill. */
  onFill?: boolean;
}

/** The keys that do the same. Decoration: the shortcut is announced with `aria-keyshortcuts`. */
export function Kbd({ keys, onFill = false }: KbdProps) {
  return (
    <span className={onFill ? css.onFill : css.keys} aria-hidden="true">
      {keys.map((key) => (
        <kbd key={key} className={css.key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
