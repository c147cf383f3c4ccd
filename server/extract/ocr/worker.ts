// Entry of the OCR process: a path and a page come in, what stands on the page (or its picture) goes out. Like the reading process it knows nothing of the service.
import { writeFile } from 'node:fs/promises';
import { Fault } from '../../domain/fault.ts';
import type { ReadReply, ReadRequest } from '../messages.ts';
import { endWithParent } from '../orphan.ts';
import { createEngine } from './engine.ts';
import { drawPicture } from './picture.ts';
import { rasterOf } from './rasterOf.ts';
import { readPage } from './readPage.ts';

const engine = createEngine();

endWithParent();
process.on('disconnect', () => process.exit());
process.on('message', (request: ReadRequest) => {
  void answer(request).then((reply) => process.send?.(reply));
});

const ready: ReadReply = { kind: 'ready' };
process.send?.(ready);

async function answer(request: ReadRequest): Promise<ReadReply> {
  const { path, limits } = request;
  try {
    if (request.want === 'page') {
      const raster = await rasterOf(path, request.page, limits);
      return { kind: 'page', page: await readPage(raster, request.page, engine) };
    }
    if (request.want === 'picture') {
      const picture = await drawPicture(await rasterOf(path, request.page, limits), request.laid);
      await writeFile(request.to, picture, { flag: 'wx' });
      return { kind: 'picture' };
    }
    return { kind: 'unknown', message: `no ${request.want} here` };
  } catch (error) {
    if (error instanceof Fault) return { kind: 'fault', code: error.code, details: error.details };
    return { kind: 'unknown', message: String(error) };
  }
}
