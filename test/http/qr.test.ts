import jsQR from 'jsqr';
import { expect, it } from 'vitest';
import { qrOf } from '../../server/http/qr.ts';
import type { QrPicture } from '../../server/web/document/model.ts';

const SCALE = 4;

/** The picture as a camera would see it: dark where the path has filled a module. */
function seen({ path, size }: QrPicture): { data: Uint8ClampedArray; side: number } {
  const side = size * SCALE;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row++)
      for (let column = Number(x) * SCALE; column < (Number(x) + Number(length)) * SCALE; column++)
        data.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
  return { data, side };
}

it.each([
  'http://127.0.0.1:3000/documents/1',
  'https://gf.example.gov.cn/documents/123456/versions/654321',
  `https://gf.example.gov.cn/${'x'.repeat(200)}`,
])('a code of %s is read back', async (address) => {
  const { data, side } = seen(await qrOf(address));
  const jsqr = jsQR as unknown as typeof jsQR.default;
  expect(jsqr(data, side, side)?.data).toBe(address);
});
