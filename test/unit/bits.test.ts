import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addTo, BitTable, emptySet, intersects, isWithin, membersOf, unite } from "../../src/engine/bits.ts";

const SIZE = 100;
const numbers = fc.uniqueArray(fc.nat(SIZE - 1));

function bits(members: readonly number[]) {
  const set = emptySet(SIZE);
  for (const member of members) addTo(set, member);
  return set;
}

describe("sets as bits", () => {
  it("hold, unite and compare as sets do", () => {
    fc.assert(
      fc.property(numbers, numbers, (one, other) => {
        const [first, second] = [new Set(one), new Set(other)];
        expect(membersOf(bits(one))).toEqual([...first].sort((a, b) => a - b));
        expect(isWithin(bits(one), bits(other))).toBe(first.isSubsetOf(second));
        expect(intersects(bits(one), bits(other))).toBe(!first.isDisjointFrom(second));
        const both = bits(one);
        unite(both, bits(other));
        expect(new Set(membersOf(both))).toEqual(first.union(second));
      }),
    );
  });

  it("are the same in a table, row by row", () => {
    fc.assert(
      fc.property(numbers, numbers, numbers, (one, other, third) => {
        const [first, second, last] = [new Set(one), new Set(other), new Set(third)];
        const table = new BitTable(3, SIZE);
        [one, other, third].forEach((members, row) => {
          for (const member of members) table.add(row, member);
        });
        expect(table.countOutside(0, table, 1)).toBe(first.difference(second).size);
        table.unite(0, table, 1);
        table.intersect(0, table, 2);
        const left = first.union(second).intersection(last);
        const expected = new BitTable(2, SIZE);
        for (const member of left) expected.add(0, member);
        expected.fill(1);
        expect(table.countOutside(0, expected, 0)).toBe(0);
        expect(expected.countOutside(0, table, 0)).toBe(0);
        expect(table.countOutside(0, expected, 1)).toBe(0);
      }),
    );
  });
});
