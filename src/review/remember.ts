// Remembers the last answer for a thing: a desk's draft, say, until its decisions change.
// Only the last, so that a long sitting does not pile up articles in memory.

/** A function of a thing and a state that is computed again only when the state of that thing is another one. */
export function remember<Thing extends object, State, Made>(
  make: (thing: Thing, state: State) => Made,
): (thing: Thing, state: State) => Made {
  const last = new WeakMap<Thing, { readonly state: State; readonly made: Made }>();
  return (thing, state) => {
    const before = last.get(thing);
    if (before && before.state === state) return before.made;
    const made = make(thing, state);
    last.set(thing, { state, made });
    return made;
  };
}
