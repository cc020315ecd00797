// A real Chromium, driven over its own protocol: pages are opened from disk, read, clicked and typed at as people do.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Page {
  /** The value of an expression in the page. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Presses the mouse in the middle of the first element that a selector names. */
  readonly click: (selector: string) => Promise<void>;
  readonly press: (key: string) => Promise<void>;
  /** Shows the page as on paper or in another theme. */
  readonly emulate: (media: { readonly media?: string; readonly features?: readonly { name: string; value: string }[] }) => Promise<void>;
  /** What the page asked for beyond itself. */
  readonly requests: readonly string[];
}

export interface Browser {
  readonly open: (url: string) => Promise<Page>;
  readonly close: () => Promise<void>;
}

type Send = (method: string, params?: object, sessionId?: string) => Promise<Record<string, never>>;

/** Starts a browser; nothing of it is left after `close`. */
export async function launch(program: string): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'mtlint-chromium-'));
  const child = spawn(program, [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--no-first-run',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    '--window-size=1280,900',
  ]);
  const gone = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said += text;
      const [, url] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
      if (url) resolve(url);
    });
    child.on('close', () => reject(new Error(said)));
  });
  const { send, listen } = await connect(address);
  return {
    open: (url) => openPage(url, send, listen),
    close: async () => {
      child.kill();
      await gone;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

interface Message {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: { readonly request?: { readonly url: string } };
  readonly result?: Record<string, never>;
  readonly error?: { readonly message: string };
}

async function connect(address: string): Promise<{ send: Send; listen: (hear: (message: Message) => void) => void }> {
  const socket = new WebSocket(address);
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
  const waiting = new Map<number, (message: Message) => void>();
  const hearers: ((message: Message) => void)[] = [];
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id === undefined) for (const hear of hearers) hear(message);
    else waiting.get(message.id)?.(message);
  });
  return {
    listen: (hear) => hearers.push(hear),
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, ({ result, error }) => {
          waiting.delete(id);
          if (error) reject(new Error(`${method}: ${error.message}`));
          else resolve(result ?? {});
        });
        socket.send(JSON.stringify({ id, method, params, sessionId }));
      }),
  };
}

async function openPage(url: string, send: Send, listen: (hear: (message: Message) => void) => void): Promise<Page> {
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const requests: string[] = [];
  const ask: Send = (method, params) => send(method, params, sessionId);
  const loaded = new Promise<void>((resolve) =>
    listen((message) => {
      if (message.sessionId !== sessionId) return;
      if (message.method === 'Page.loadEventFired') resolve();
      const asked = message.method === 'Network.requestWillBeSent' ? message.params?.request?.url : undefined;
      if (asked !== undefined && asked !== url) requests.push(asked);
    }),
  );
  await ask('Page.enable');
  await ask('Network.enable');
  await ask('Page.navigate', { url });
  await loaded;
  const evaluate = async (expression: string) => {
    const { result, exceptionDetails } = (await ask('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true })) as {
      result?: { value: unknown };
      exceptionDetails?: object;
    };
    if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
    return result?.value;
  };
  return {
    requests,
    evaluate,
    click: async (selector) => {
      const at = `(() => { const one = document.querySelector(${JSON.stringify(selector)}); one.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { x, y, width, height } = one.getBoundingClientRect(); return { x: x + width / 2, y: y + height / 2 }; })()`;
      const place = (await evaluate(at)) as object;
      for (const type of ['mousePressed', 'mouseReleased'])
        await ask('Input.dispatchMouseEvent', { type, ...place, button: 'left', clickCount: 1 });
    },
    press: async (key) => {
      for (const type of ['keyDown', 'keyUp'])
        await ask('Input.dispatchKeyEvent', { type, key, text: type === 'keyDown' ? key : undefined });
    },
    emulate: async (media) => void (await ask('Emulation.setEmulatedMedia', media)),
  };
}
