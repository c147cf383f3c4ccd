// Entry of the reading process. It is forked by child.ts and knows nothing of the service: a path and limits come in, text or a fault goes out.
import { Fault } from '../domain/fault.ts';
import './nativePush.ts';
import type { ReadReply, ReadRequest } from './messages.ts';
import { endWithParent } from './orphan.ts';
import { readFileSheets, readFileText } from './readFileText.ts';

const IDLE_MS = 100;

endWithParent();
process.on('disconnect', () => process.exit());
process.on('message', (request: ReadRequest) => {
  clearTimeout(idle);
  void answer(request).then((reply) => process.send?.(reply));
});

// A process that stands by loads the largest reader before it is asked for.
const idle = setTimeout(() => void import('./pdf/read.ts'), IDLE_MS).unref();

const ready: ReadReply = { kind: 'ready' };
process.send?.(ready);

async function answer(request: ReadRequest): Promise<ReadReply> {
  const { path, limits } = request;
  try {
    if (request.want === 'sheets') return { kind: 'sheets', sheets: await readFileSheets(path, limits) };
    const scanned = request.want === 'text' ? request.scanned : [];
    return { kind: 'text', text: await readFileText(path, limits, scanned) };
  } catch (error) {
    if (error instanceof Fault) return { kind: 'fault', code: error.code, details: error.details };
    return { kind: 'unknown', message: String(error) };
  }
}
