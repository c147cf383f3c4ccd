import type { Context } from '../../ports.ts';

/** The bureau's own code without 发, 规 or 字 at its end (清司发 → 清司), from which its series are named; null where it has none on file. */
export async function bureauStem(ctx: Pick<Context, 'reader'>): Promise<{ stem: string; issuerId: number } | null> {
  const bureau = (await ctx.reader.issuers()).find(
    (row) => row.name.endsWith('司法局') && row.activeTo === null && row.mergedIntoId === null && row.codes.length > 0,
  );
  const stem = bureau?.codes[0]?.replace(/[发规字]+$/, '');
  return bureau && stem ? { stem, issuerId: bureau.id } : null;
}
