// What stands before each item of a JSON list that is written piece by piece, where a document may bring no item or many.

/** A fresh list: a line break before its first item, a comma and a line break before every other. */
export function separators(): () => string {
  let first = true;
  return () => {
    const before = first ? '\n' : ',\n';
    first = false;
    return before;
  };
}
