interface Message {
  data: unknown;
}
type Listener = (event: Message) => void;

/** What pdf.js expects of the line between its two halves. */
export interface Line {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  addEventListener(name: string, listener: Listener, options?: { signal?: AbortSignal }): void;
  removeEventListener(name: string, listener: Listener): void;
}

/** A piece of a page's text on its way; pdf.js begins new lists after each piece and never touches the old ones again. */
interface Text {
  sourceName: string;
  streamId: number;
  chunk: { items: unknown[]; styles: object; lang: unknown };
}

/** How much of a page's text one half is ready to take. */
interface Want {
  sourceName: string;
  streamId: number;
  action?: string;
  desiredSize: number;
}

/** Items that go over at once at most: they are handed on as arguments of one call. */
const MOST = 4096;

/**
 * A line within one thread. Texts of pages go over in one piece as they are, whatever the other half says it is ready for; all other messages are copied,
 * because the halves may change what they have sent. Messages arrive in the order in which they were sent.
 */
export function createTextLine(): Line {
  const listeners = new Set<Listener>();
  const delivered = Promise.resolve();
  const texts = new Set<string>();
  let held: Text | null = null;

  function deliver(data: unknown): void {
    void delivered.then(() => {
      for (const listener of [...listeners]) listener({ data });
    });
  }

  function release(): void {
    if (held !== null) deliver(held);
    held = null;
  }

  function hold(message: Text): void {
    const { items, styles } = message.chunk;
    if (held !== null && (keyOf(held) !== keyOf(message) || held.chunk.items.length + items.length > MOST)) release();
    if (held === null) held = { ...message, chunk: { ...message.chunk, items: items.slice(), styles: { ...styles } } };
    else {
      for (const item of items) held.chunk.items.push(item);
      Object.assign(held.chunk.styles, styles);
    }
  }

  return {
    postMessage(message, transfer) {
      if (isText(message)) return hold(message);
      release();
      if (isWant(message) && (message.action === 'GetTextContent' || texts.has(keyOf(message)))) {
        texts.add(keyOf(message));
        return deliver(structuredClone({ ...message, desiredSize: Infinity }));
      }
      deliver(structuredClone(message, transfer ? { transfer } : undefined));
    },
    addEventListener(_name, listener, { signal } = {}) {
      listeners.add(listener);
      signal?.addEventListener('abort', () => listeners.delete(listener));
    },
    removeEventListener: (_name, listener) => void listeners.delete(listener),
  };
}

const keyOf = ({ sourceName, streamId }: { sourceName: string; streamId: number }): string =>
  `${sourceName}/${streamId}`;

function isText(message: unknown): message is Text {
  const chunk = (message as Partial<Text> | null)?.chunk;
  return typeof chunk === 'object' && chunk !== null && Array.isArray(chunk.items) && typeof chunk.styles === 'object';
}

const isWant = (message: unknown): message is Want =>
  typeof (message as Partial<Want> | null)?.desiredSize === 'number';
