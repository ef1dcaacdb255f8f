/** 1, 2 or 5 times a power of ten: steps that one can count by. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const lead = [1, 2, 5, 10].find((one) => one * power >= least) ?? 10;
  return lead * power;
}

export interface Scale {
  /** What stands at the top edge of the chart. */
  top: number;
  /** Whole numbers to draw lines at, from 0 up; four of them at most. */
  ticks: number[];
}

/** A scale for counts: as high as the highest, with few round marks. */
export function scaleOf(counts: readonly number[]): Scale {
  const top = Math.max(1, ...counts);
  const step = Math.max(1, roundStep(top / 3));
  const ticks = Array.from({ length: Math.floor(top / step) + 1 }, (_, index) => index * step);
  return { top, ticks };
}
