// Work on many things at once, answers in the order of the questions. Only so many are under way at any time: who asks waits for who answers,
// so that a feed of any length takes the memory of a few items.

/** How much may be taken and not yet answered: so many items, and more as long as all of them weigh less than so much. */
export interface Room<Item> {
  readonly items: number;
  readonly weight: number;
  readonly weigh: (item: Item) => number;
}

/**
 * Works on items and gives the answers in their order, each as soon as it and all before it are there.
 * @param work should not reject; where it does, so does the sequence when it comes to that answer
 * @param stop once aborted no more items are taken, and those in hand are finished
 */
export async function* inOrder<Item, Answer>(
  items: AsyncIterable<Item>,
  most: Room<Item>,
  work: (item: Item) => Promise<Answer>,
  stop: AbortSignal,
): AsyncGenerator<Answer> {
  const source = items[Symbol.asyncIterator]();
  let wake = () => {};
  stop.addEventListener('abort', () => wake(), { once: true });
  const underWay: { readonly answer: Promise<Answer>; readonly weight: number }[] = [];
  let weight = 0;
  let next: ReturnType<typeof source.next> | undefined;
  let ended = false;
  while (true) {
    ended ||= stop.aborted;
    if (ended && underWay.length === 0) return;
    const room = !ended && (underWay.length < most.items || weight < most.weight);
    if (room) next ??= heard(source.next());
    const first = await Promise.race([
      ...(underWay.length > 0 ? [underWay[0].answer.then(() => 'answered' as const)] : []),
      ...(room ? [next!, new Promise<'stopped'>((resolve) => (wake = () => resolve('stopped')))] : []), // a new one each time: an old one would keep its listeners
    ]);
    if (first === 'answered') {
      const done = underWay.shift()!;
      weight -= done.weight;
      yield await done.answer;
    } else if (first !== 'stopped') {
      next = undefined;
      if (first.done) ended = true;
      else {
        const taken = { answer: heard(work(first.value)), weight: most.weigh(first.value) };
        weight += taken.weight;
        underWay.push(taken);
      }
    }
  }
}

/** A promise whose failure is heard of only when somebody comes to it. */
function heard<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => {});
  return promise;
}
