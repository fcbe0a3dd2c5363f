import fc from "fast-check";
import { expect, it } from "vitest";
import { seriate } from "../../src/views/seriation.ts";

it("finds the order of points on a line", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 9 }),
      (points) => {
        const order = seriate(points.length, (one, other) => Math.abs(points[one]! - points[other]!));
        const ordered = order.map((item) => points[item]!);
        const ascending = [...points].sort((one, other) => one - other);
        expect([ascending, [...ascending].reverse()]).toContainEqual(ordered);
      },
    ),
  );
});

it("returns every item once, whatever the distances", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 12 }),
      fc.array(fc.nat(9), { minLength: 144, maxLength: 144 }),
      (count, values) => {
        const order = seriate(
          count,
          (one, other) => values[Math.min(one, other) * 12 + Math.max(one, other)]!,
        );
        expect([...order].sort((one, other) => one - other)).toEqual(
          Array.from({ length: count }, (_, item) => item),
        );
      },
    ),
  );
});
