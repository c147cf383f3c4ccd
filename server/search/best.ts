/** The `most` best of many without sorting all: a heap whose root is the worst one kept. `order` is negative when the first is better. */
export function best<T>(items: Iterable<T>, most: number, order: (a: T, b: T) => number): T[] {
  const heap: T[] = [];
  if (most <= 0) return heap;
  const worse = (a: number, b: number): boolean => order(heap[a]!, heap[b]!) > 0;
  const swap = (a: number, b: number): void => {
    [heap[a], heap[b]] = [heap[b]!, heap[a]!];
  };
  const sink = (): void => {
    for (let i = 0; ;) {
      const left = 2 * i + 1;
      let worst = i;
      if (left < heap.length && worse(left, worst)) worst = left;
      if (left + 1 < heap.length && worse(left + 1, worst)) worst = left + 1;
      if (worst === i) return;
      swap(i, worst);
      i = worst;
    }
  };
  for (const item of items) {
    if (heap.length < most) {
      heap.push(item);
      for (let i = heap.length - 1; i > 0;) {
        const parent = (i - 1) >> 1;
        if (!worse(i, parent)) break;
        swap(i, parent);
        i = parent;
      }
    } else if (order(item, heap[0]!) < 0) {
      heap[0] = item;
      sink();
    }
  }
  return heap.sort(order);
}

/** Used again for every call. */
let room = new Float64Array(0);

/** The ids (of `ids`) with the `most` highest values, in the order given; a few more where values are equal. `values` is by id. */
export function highest(ids: Int32Array, values: Float64Array, most: number): Int32Array {
  if (ids.length <= most) return ids.slice();
  if (room.length < ids.length) room = new Float64Array(ids.length * 2);
  const found = room.subarray(0, ids.length);
  for (let i = 0; i < ids.length; i++) found[i] = values[ids[i]!]!;
  const least = kthHighest(found, most);
  return ids.filter((id) => values[id]! >= least);
}

/** The `k`th highest of them, the lowest where there are fewer (Hoare's selection); puts `values` into another order. */
export function kthHighest(values: Float64Array, k: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1]!;
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i]! > pivot) i++;
      while (values[j]! < pivot) j--;
      if (i > j) break;
      [values[i], values[j]] = [values[j]!, values[i]!];
      i++;
      j--;
    }
    if (k - 1 <= j) high = j;
    else if (k - 1 >= i) low = i;
    else return values[k - 1]!;
  }
  return values[low]!;
}
