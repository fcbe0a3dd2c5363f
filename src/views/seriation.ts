/**
 * Seriation: an order of items in which like ones stand side by side.
 *
 * Starts from the order along the chain of nearest neighbours and improves it by reversing stretches
 * (2-opt) until no reversal makes the sum of distances between neighbours smaller. Deterministic: ties go
 * to the item that comes first.
 * @param count number of items
 * @param distance symmetric, not negative
 * @returns the items' numbers in their new order
 */
export function seriate(count: number, distance: (one: number, other: number) => number): number[] {
  const best = Array.from({ length: count }, (_, start) =>
    improve(chainFrom(start, count, distance), distance),
  )
    .map((order) => ({ order, length: lengthOf(order, distance) }))
    .reduce((shortest, next) => (next.length < shortest.length ? next : shortest), {
      order: [] as number[],
      length: Number.POSITIVE_INFINITY,
    });
  return best.order;
}

type Distance = (one: number, other: number) => number;

function lengthOf(order: readonly number[], distance: Distance): number {
  return order.slice(1).reduce((sum, item, index) => sum + distance(order[index] as number, item), 0);
}

function chainFrom(start: number, count: number, distance: Distance): number[] {
  const left = new Set(Array.from({ length: count }, (_, item) => item));
  const chain = [start];
  left.delete(start);
  while (left.size > 0) {
    const last = chain.at(-1) as number;
    const nearest = [...left].reduce((near, item) =>
      distance(last, item) < distance(last, near) ? item : near,
    );
    chain.push(nearest);
    left.delete(nearest);
  }
  return chain;
}

function improve(order: number[], distance: Distance): number[] {
  // What two neighbours cost; nothing at either end.
  const step = (one: number | undefined, other: number | undefined) =>
    one === undefined || other === undefined ? 0 : distance(one, other);
  let improved = true;
  while (improved) {
    improved = false;
    for (let from = 0; from < order.length - 1; from++) {
      const before = order[from - 1];
      for (let to = from + 1; to < order.length; to++) {
        const first = order[from];
        const last = order[to];
        const after = order[to + 1];
        if (step(before, last) + step(first, after) < step(before, first) + step(last, after)) {
          order.splice(from, to - from + 1, ...order.slice(from, to + 1).reverse());
          improved = true;
        }
      }
    }
  }
  return order;
}
