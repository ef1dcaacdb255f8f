import css from './skeleton.module.css';

interface SkeletonProps {
  width?: number | string;
  height?: number;
}

/** A static block where something will stand. Say "loading" once, on the region. */
export function Skeleton({ width = '100%', height = 8 }: SkeletonProps) {
  return <span className={css.block} style={{ width, height }} aria-hidden="true" />;
}
