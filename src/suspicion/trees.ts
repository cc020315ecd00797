// Boosted trees: the sum of what a hundred small trees say of a row of numbers. XGBoost grows them; here they are only asked.
// Every tree is stored as if it were full: where children stand follows from where their parent does, no step waits for an address, and all
// of it lies in the nearest memory. So much is asked that this is half of what scoring costs.

/**
 * A forest of full binary trees. In each the nodes are counted from 1, level by level: below node `n` stand nodes `2n` and `2n + 1`. A row goes to
 * the first where its number `feature` is less than `threshold`, else to the second.
 */
export interface Trees {
  /** Steps from a root to a leaf. */
  readonly depth: number;
  /** 2 to the power of `depth` a tree, the first of them for no node; infinite where a tree ends early, so that it goes left for ever. */
  readonly threshold: Float32Array;
  readonly feature: Uint8Array;
  /** What the leaves say, 2 to the power of `depth` a tree. */
  readonly says: Float32Array;
}

/** What the trees say together of the row that begins at `at`: a logit. */
export function marginOf({ depth, threshold, feature, says }: Trees, rows: Float32Array, at: number): number {
  const size = 1 << depth;
  let sum = 0;
  for (let tree = 0; tree < says.length; tree += size) {
    let node = 1;
    for (let step = 0; step < depth; step++) node = 2 * node + +(rows[at + feature[tree + node]] >= threshold[tree + node]);
    sum += says[tree + node - size];
  }
  return sum;
}
