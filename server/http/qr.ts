import type { QrPicture } from '../web/document/model.ts';

/** A QR code of an address, one square a module, with the quiet zone that readers need. The maker is loaded with its first use. */
export async function qrOf(address: string): Promise<QrPicture> {
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
