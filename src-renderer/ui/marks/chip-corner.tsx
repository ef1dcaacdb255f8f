interface ChipCornerProps {
  /** Whether the body is drawn too; `none` has none. */
  body: boolean;
  hollow: boolean;
  className?: string | undefined;
}

/**
 * The body of an overridden chip, drawn on a 20 unit square: its top-right corner is cut from
 * x 10.4 to y 9.6, and a triangle of 6.8 sits in the gap.
 */
export function ChipCorner({ body, hollow, className }: ChipCornerProps) {
  return (
    <svg className={className} viewBox="0 0 20 20" aria-hidden="true">
      {body ? (
        <path
          data-part="body"
          d="M4.5.5h5.7L19.5 9.8v5.7a4 4 0 0 1-4 4h-11a4 4 0 0 1-4-4v-11a4 4 0 0 1 4-4Z"
        />
      ) : null}
      {hollow ? (
        <path data-part="hollow" d="M14.4.5h3.6a1.5 1.5 0 0 1 1.5 1.5v3.6Z" />
      ) : (
        <path data-part="triangle" d="M13.2 0h4.8a2 2 0 0 1 2 2v4.8Z" />
      )}
    </svg>
  );
}
