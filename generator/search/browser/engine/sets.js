// Sets of block numbers: ascending Uint32Arrays.

/** Those of `one` that `test` takes; given the number and its place. */
export function chosen(one, test) {
  const kept = new Uint32Array(one.length);
  let count = 0;
  for (let i = 0; i < one.length; i++) if (test(one[i], i)) kept[count++] = one[i];
  return kept.slice(0, count);
}

/** Tells of ascending numbers whether they are in a set; leaps where the set is much longer. */
export function membership(set) {
  let at = 0;
  return (number) => {
    let step = 1;
    while (at + step < set.length && set[at + step] < number) step *= 2;
    let high = Math.min(at + step, set.length);
    while (at < high) {
      const middle = (at + high) >> 1;
      if (set[middle] < number) at = middle + 1;
      else high = middle;
    }
    return set[at] === number;
  };
}

const shorterFirst = (one, other) => (one.length <= other.length ? [one, other] : [other, one]);

export function intersection(one, other) {
  const [short, long] = shorterFirst(one, other);
  return chosen(short, membership(long));
}

export function difference(one, other) {
  const has = membership(other);
  return chosen(one, (number) => !has(number));
}

export function union(one, other) {
  const all = new Uint32Array(one.length + other.length);
  let [i, j, count] = [0, 0, 0];
  while (i < one.length || j < other.length) {
    const [left, right] = [one[i] ?? Infinity, other[j] ?? Infinity];
    all[count++] = Math.min(left, right);
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return all.slice(0, count);
}
