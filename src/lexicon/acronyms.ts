// Short acronyms by their capitals: US, U.S. and UK are words when folded (us, who, is), so they are told apart before that.
/** In UTF-16 code units: "the U.S.A." */
const longestAcronym = 10;

/** The capitals of a name of up to three letters; undefined for any other name. */
export function acronymOf(name: string): string | undefined {
  if (name.length > longestAcronym) return undefined;
  const bare = name.replace(/^the /i, '').replaceAll('.', '');
  return /^[A-Z]{1,3}$/.test(bare) ? bare : undefined;
}
