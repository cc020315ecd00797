// Work on many things at once, answers in the order of the questions. Only so many are under way at any time: who asks waits for who answers,
// so that a feed of any length takes the memory of a few items.

/**
 * Works on items and gives the answers in their order, each as soon as it and all before it are there.
 * @param most how many items may be taken and not yet answered
 * @param work should not reject; where it does, so does the sequence when it comes to that answer
 * @param stop once aborted no more items are taken, and those in hand are finished
 */
export async function* inOrder<Item, Answer>(
  items: AsyncIterable<Item>,
  most: number,
  work: (item: Item) => Promise<Answer>,
  stop: AbortSignal,
): AsyncGenerator<Answer> {
  const source = items[Symbol.asyncIterator]();
  let wake = () => {};
  stop.addEventListener('abort', () => wake(), { once: true });
  const underWay: Promise<Answer>[] = [];
  let next: ReturnType<typeof source.next> | undefined;
  let ended = false;
  while (true) {
    ended ||= stop.aborted;
    if (ended && underWay.length === 0) return;
    const room = !ended && underWay.length < most;
    if (room) next ??= heard(source.next());
    const first = await Promise.race([
      ...(underWay.length > 0 ? [underWay[0].then(() => 'answered' as const)] : []),
      ...(room ? [next!, new Promise<'stopped'>((resolve) => (wake = () => resolve('stopped')))] : []), // a new one each time: an old one would keep its listeners
    ]);
    if (first === 'answered') yield await underWay.shift()!;
    else if (first !== 'stopped') {
      next = undefined;
      if (first.done) ended = true;
      else underWay.push(heard(work(first.value)));
    }
  }
}

/** A promise whose failure is heard of only when somebody comes to it. */
function heard<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => {});
  return promise;
}
