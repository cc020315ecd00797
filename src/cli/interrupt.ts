// Ctrl-C in a run over many documents: the first stops taking more and lets what is in hand be finished, the second ends the process as ever.

export interface Interruption {
  /** Aborted by the first Ctrl-C. */
  readonly signal: AbortSignal;
  /** Puts things back as they were. */
  readonly over: () => void;
}

/** Takes Ctrl-C over until it comes or the run is over. */
export function interruption(): Interruption {
  const controller = new AbortController();
  const before = process.listeners('SIGINT');
  const over = () => {
    if (!process.listeners('SIGINT').includes(stop)) return;
    for (const listener of before) process.once('SIGINT', listener);
    process.removeListener('SIGINT', stop);
  };
  const stop = () => {
    over();
    controller.abort();
  };
  process.on('SIGINT', stop); // first: a signal that comes while nobody listens is lost
  for (const listener of before) process.removeListener('SIGINT', listener);
  return { signal: controller.signal, over };
}
