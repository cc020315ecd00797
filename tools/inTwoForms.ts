// A pattern in two forms that makes the one which a text needs when it needs it: the build puts it where a pattern asks for properties of characters.
import { beyondLatin } from '../src/analysis/letters.ts';

/**
 * Stands for a RegExp wherever a string takes one.
 * @param latin finds in Latin text what `written` finds, the pattern as it stands in the source
 * @param flags of both, but never `y`: the forms do not share the place where they go on
 */
export function inTwoForms(latin: string, written: string, flags: string) {
  let short: RegExp | undefined;
  let full: RegExp | undefined;
  const formFor = (text: string): RegExp => {
    if (!beyondLatin.test(text)) {
      short ??= new RegExp(latin, flags);
      return short;
    }
    full ??= new RegExp(written, flags);
    return full;
  };
  return {
    flags,
    test: (text: string) => formFor(text).test(text),
    exec: (text: string) => formFor(text).exec(text),
    [Symbol.match]: (text: string) => formFor(text)[Symbol.match](text),
    [Symbol.matchAll]: (text: string) => formFor(text)[Symbol.matchAll](text),
    [Symbol.replace]: (text: string, by: string) => formFor(text)[Symbol.replace](text, by),
    [Symbol.search]: (text: string) => formFor(text)[Symbol.search](text),
    [Symbol.split]: (text: string, limit?: number) => formFor(text)[Symbol.split](text, limit),
  };
}
