import type { LucideIcon } from 'lucide-react';

interface IconProps {
  of: LucideIcon;
  size?: number;
  /** Its words, where none stand beside it; left out: decoration. */
  label?: string;
  className?: string | undefined;
}

/** A lucide drawing at the weight of the look: 1.4 px whatever its size, 1.2 px when tiny. */
export function Icon({ of: Drawing, size = 16, label, className }: IconProps) {
  return (
    <Drawing
      size={size}
      strokeWidth={((size < 12 ? 1.1 : 1.4) * 24) / size}
      className={className}
      {...(label === undefined
        ? { 'aria-hidden': true }
        : { role: 'img', 'aria-label': label, 'aria-hidden': false })}
    />
  );
}
