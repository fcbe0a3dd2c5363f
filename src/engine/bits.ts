/** A set of small numbers as bits: number n is bit n % 32 of word n / 32. Sets compared have as many words. */
export type BitSet = Uint32Array;

/** An empty set with room for the numbers below `size`. */
export function emptySet(size: number): BitSet {
  return new Uint32Array(Math.ceil(size / 32));
}

export function addTo(set: BitSet, number: number): void {
  const word = number >>> 5;
  set[word] = (set[word] as number) | (1 << (number & 31));
}

/** Adds every member of `other` to `set`. */
export function unite(set: BitSet, other: BitSet): void {
  for (let word = 0; word < set.length; word++) {
    set[word] = (set[word] as number) | (other[word] as number);
  }
}

/** Whether every member of `set` is in `other`. */
export function isWithin(set: BitSet, other: BitSet): boolean {
  for (let word = 0; word < set.length; word++) {
    if (((set[word] as number) & ~(other[word] as number)) !== 0) return false;
  }
  return true;
}

/** Whether two sets share a member. */
export function intersects(set: BitSet, other: BitSet): boolean {
  for (let word = 0; word < set.length; word++) {
    if (((set[word] as number) & (other[word] as number)) !== 0) return true;
  }
  return false;
}

/** The members of a set, in rising order. */
export function membersOf(set: BitSet): number[] {
  const members: number[] = [];
  for (let word = 0; word < set.length; word++) {
    for (let rest = set[word] as number; rest !== 0; rest &= rest - 1) {
      members.push(word * 32 + (31 - Math.clz32(rest & -rest)));
    }
  }
  return members;
}

/** How many bits of a word are set. */
function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Many sets of small numbers, one a row, in one piece of memory: what is compared most often. */
export class BitTable {
  readonly #words: number;
  readonly #bits: Uint32Array;

  /**
   * @param rows how many sets
   * @param size one more than the greatest number that a set may have; tables compared have the same
   */
  constructor(rows: number, size: number) {
    this.#words = Math.ceil(size / 32);
    this.#bits = new Uint32Array(rows * this.#words);
  }

  add(row: number, number: number): void {
    const word = row * this.#words + (number >>> 5);
    this.#bits[word] = (this.#bits[word] as number) | (1 << (number & 31));
  }

  /** Puts every number there is into a set. */
  fill(row: number): void {
    this.#bits.fill(~0, row * this.#words, (row + 1) * this.#words);
  }

  /** Adds every member of a set of another table. */
  unite(row: number, other: BitTable, otherRow: number): void {
    const words = this.#words;
    for (let word = 0; word < words; word++) {
      const place = row * words + word;
      this.#bits[place] = (this.#bits[place] as number) | (other.#bits[otherRow * words + word] as number);
    }
  }

  /** Removes every member that is not in a set of another table. */
  intersect(row: number, other: BitTable, otherRow: number): void {
    const words = this.#words;
    for (let word = 0; word < words; word++) {
      const place = row * words + word;
      this.#bits[place] = (this.#bits[place] as number) & (other.#bits[otherRow * words + word] as number);
    }
  }

  /** How many members are not in a set of another table. */
  countOutside(row: number, other: BitTable, otherRow: number): number {
    const words = this.#words;
    let count = 0;
    for (let word = 0; word < words; word++) {
      const outside =
        (this.#bits[row * words + word] as number) & ~(other.#bits[otherRow * words + word] as number);
      if (outside !== 0) count += bitCount(outside);
    }
    return count;
  }
}
