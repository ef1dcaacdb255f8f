import css from './avatar.module.css';

interface AvatarProps {
  /** The person's name; their address where there is none. */
  name: string;
  size?: 20 | 24 | 32;
}

/** First letters of the first and the last word: "Mia Lindqvist" is ML. */
export function initials(name: string): string {
  const words = (name.split('@')[0] ?? '').split(/[\s._-]+/).filter((word) => word !== '');
  const ends = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return ends
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toLocaleUpperCase();
}

/** Initials in a grey disc; the name always stands beside it. */
export function Avatar({ name, size = 24 }: AvatarProps) {
  return (
    <span className={css.avatar} data-size={size} aria-hidden="true">
      {initials(name)}
    </span>
  );
}
