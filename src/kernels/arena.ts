/** @file Memory, handed out once and never taken back: each piece begins on a cache line. */

const LINE = 64;

export const upTo = (n: number, multiple: number): number => Math.ceil(n / multiple) * multiple;

export class Arena {
  readonly begin: number;
  #end: number;

  /** `begin`: an address, in bytes. */
  constructor(begin: number) {
    this.begin = upTo(begin, LINE);
    this.#end = this.begin;
  }

  get end(): number {
    return this.#end;
  }

  /** How many float32 it holds so far. */
  get floats(): number {
    return (this.#end - this.begin) / 4;
  }

  /** The address of so many bytes. */
  bytes(count: number): number {
    const address = this.#end;
    this.#end = upTo(address + count, LINE);
    return address;
  }

  /** The address of so many float32. */
  float32(count: number): number {
    return this.bytes(4 * count);
  }
}
