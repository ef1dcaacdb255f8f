import type { Command } from '../../../../src-shared/commands';
import type { Remedy, RemedyEffect } from '../../../../src-shared/queries/access';

type Said = { type: Command['type'] } & Record<string, unknown>;

/** Remedies for one path: by a command, or by what the person would have to bring. */
export class Remedies {
  readonly list: Remedy[] = [];

  constructor(
    private readonly path: string,
    private readonly effect: RemedyEffect,
  ) {}

  /** `needs`: the rule that says who may. */
  by(command: Said, needs: string): this {
    this.list.push({ effect: this.effect, path: this.path, command, needs });
    return this;
  }

  bring(circumstance: NonNullable<Remedy['circumstance']>, needs: string): this {
    const { effect, path } = this;
    this.list.push({ effect, path, command: null, circumstance, needs });
    return this;
  }

  /** Only where it could be done at all. */
  when(possible: boolean, add: (remedies: this) => unknown): this {
    if (possible) add(this);
    return this;
  }
}
