/** A small seeded generator of numbers: the same seed throws the same dice everywhere. */
export class Dice {
  private seed: number;

  constructor(seed: number) {
    this.seed = seed >>> 0;
  }

  /** At least 0, less than 1 (the multiply-and-xor steps of "mulberry32"). */
  throw(): number {
    this.seed = (this.seed + 0x6d2b79f5) >>> 0;
    let mixed = this.seed;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  chance(of: number): boolean {
    return this.throw() < of;
  }

  upTo(most: number): number {
    return Math.floor(this.throw() * (most + 1));
  }

  one<T>(of: readonly T[]): T {
    return of[this.upTo(of.length - 1)] as T;
  }

  some<T>(of: readonly T[], chance: number): T[] {
    return of.filter(() => this.chance(chance));
  }
}

/** `count` results, numbered. */
export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
