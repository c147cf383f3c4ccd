import { grammarsOf } from '../../domain/numbers/check.ts';
import { readNumber } from '../../domain/numbers/read.ts';
import type { NumberSeriesRow } from '../../domain/numbers/row.ts';
import { needsCode, seriesOf } from '../../domain/numbers/series.ts';
import type { Context } from '../../ports.ts';

/**
 * Series of 统一登记编号 as the numbers of documents show them, whoever gave these: each number read by the pattern of its day and tier. `id`
 * is 0: none of them is on the books before it gives a number itself.
 */
export async function importedSeries(ctx: Pick<Context, 'registers' | 'rules' | 'reader'>): Promise<NumberSeriesRow[]> {
  const grammarsOn = grammarsOf(ctx.rules.profile);
  const codes = new Map((await ctx.reader.issuers()).map((row) => [row.id, row.codes]));
  const found = new Map<string, NumberSeriesRow>();
  for (const { number, tier, on, issuerId } of await ctx.registers.numbered())
    for (const grammar of grammarsOn(on) ?? []) {
      if (tier !== null && grammar.tier !== tier) continue;
      const own = issuerId === null ? undefined : codes.get(issuerId);
      const read = readNumber(grammar.pattern, number, own === undefined || own.length === 0 ? undefined : own);
      if (read === null || (needsCode(grammar.pattern) && read.code === null)) continue;
      const { code, year, serial } = read;
      const series = seriesOf({ kind: 'registration', pattern: grammar.pattern, code, year, issuerId });
      const before = found.get(series.key);
      const [startsAt, next] = [Math.min(serial, before?.startsAt ?? serial), Math.max(serial + 1, before?.next ?? 0)];
      found.set(series.key, { ...series, id: 0, version: 0, startsAt, next, startReason: null, createdAt: '' });
      break;
    }
  return [...found.values()];
}
