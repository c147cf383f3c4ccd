import type { QrPicture } from '../web/document/model.ts';
import { createRecent } from './recent.ts';

/** Pictures that are kept: a millisecond each, some three kilobytes. */
const KEPT = 500;
const recent = createRecent<QrPicture>(KEPT);

/** A QR code of an address, one square a module, with the quiet zone that readers need. */
export const qrOf = (address: string): Promise<QrPicture> => recent(address, () => drawn(address));

/** The maker is loaded with its first use. */
async function drawn(address: string): Promise<QrPicture> {
  const { encode } = await import('uqr');
  const { data, size } = encode(address, { ecc: 'M', border: 2 });
  const rows = data.map((row, y) => runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`));
  return { path: rows.flat().join(''), size };
}

/** Runs of dark modules in a row: where each begins and how long it is. */
function runsOf(row: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last !== undefined && last[0] + last[1] === x) last[1]++;
    else runs.push([x, 1]);
  });
  return runs;
}
