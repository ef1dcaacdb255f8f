interface ChipRingProps {
  size: number;
  className?: string | undefined;
}

/** The dashed ring of a staged chip: its outer edge is 3 px out, whatever the chip's size. */
export function ChipRing({ size, className }: ChipRingProps) {
  const side = size + 4.5;
  return (
    <svg className={className} viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
      <rect x="-2.25" y="-2.25" width={side} height={side} rx="6.2" />
    </svg>
  );
}
