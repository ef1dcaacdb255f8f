import type { BatchPart } from '../batch';
import type { Place } from '../import-error';
import type { ReportBuilder } from '../report';
import type { BadRow } from './tables';

/** One command with the rows it was made from: of list commands one row an item, in order. */
export interface Step {
  part: BatchPart;
  places: Required<Place>[];
}

const IN_BATCH = /^commands\[(\d+)\](?:\.(?:cells|members)\[(\d+)\])?/;

/** What the tables amount to: commands in an order in which each finds what it needs. */
export class Steps {
  /** Adding and changing. */
  readonly first: Step[] = [];
  /** Taking away and closing (deactivate, lock, archive): said when everything else is in place. */
  readonly last: Step[] = [];
  readonly bad: BadRow[] = [];
  readonly report: ReportBuilder;
  readonly #leftOut: ReadonlyMap<string, string>;
  #soAlready = 0;

  constructor(report: ReportBuilder, leftOut: ReadonlyMap<string, string>) {
    this.report = report;
    this.#leftOut = leftOut;
  }

  get all(): Step[] {
    return [...this.first, ...this.last];
  }

  get soAlready(): number {
    return this.#soAlready;
  }

  add(part: BatchPart, ...places: Required<Place>[]): void {
    this.first.push({ part, places });
  }

  addLast(part: BatchPart, place: Required<Place>): void {
    this.last.push({ part, places: [place] });
  }

  refuse(place: Required<Place>, message: string): void {
    this.bad.push({ place, message });
  }

  unchanged(): void {
    this.#soAlready += 1;
  }

  /** Whether a row is to be planned: one that the rules refused before is left out. */
  wants(place: Required<Place>): boolean {
    const why = this.#leftOut.get(placeKey(place));
    if (why !== undefined) this.refuse(place, why);
    return why === undefined;
  }

  /** The row behind a refusal's path (`commands[3].cells[2].person`). */
  placeOf(path: string | undefined): Required<Place> | undefined {
    const match = IN_BATCH.exec(path ?? '');
    if (match === null) return undefined;
    const step = this.all[Number(match[1])];
    return step?.places[Number(match[2] ?? 0)] ?? step?.places[0];
  }
}

export function placeKey({ file, line }: Required<Place>): string {
  return `${file}:${line}`;
}
