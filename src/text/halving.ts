// Finds a place in what is in order without looking at all of it.
// Texts are long and places are asked for often, so everything that looks one up by its offset comes here.

/** How many of 0, 1, … count - 1 hold, for a condition that holds first and then no more. */
export function countWhere(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
