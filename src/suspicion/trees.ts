// Boosted trees: the sum of what a hundred small trees say of a row of numbers. XGBoost grows them; here they are only asked.
// Every walk takes the same number of steps, since a leaf's child is the leaf itself: so much is asked that a guess gone wrong at each node would cost most.

/** A forest. Node `i` of a tree goes to its left child where number `feature[i]` of the row is less than `threshold[i]`, else to the node behind that. */
export interface Trees {
  /** Steps from a root to a leaf, at most. */
  readonly depth: number;
  /** Where each tree begins. */
  readonly roots: Uint32Array;
  /** Infinite for a leaf, so that it goes left for ever. */
  readonly threshold: Float32Array;
  /** What a leaf says. */
  readonly says: Float32Array;
  readonly feature: Uint8Array;
  /** Where the left child stands, counted from the root of the tree; a leaf's is itself. */
  readonly left: Uint8Array;
}

/** What the trees say together of the row that begins at `at`: a logit. */
export function marginOf({ depth, roots, threshold, says, feature, left }: Trees, rows: Float32Array, at: number): number {
  let sum = 0;
  for (let tree = 0; tree < roots.length; tree++) {
    const root = roots[tree];
    let node = root;
    for (let step = 0; step < depth; step++) node = root + left[node] + +(rows[at + feature[node]] >= threshold[node]);
    sum += says[node];
  }
  return sum;
}
