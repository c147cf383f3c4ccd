import { typedPattern } from '../../domain/interview/numbers.ts';
import { grammarsOf } from '../../domain/numbers/check.ts';
import { readNumber } from '../../domain/numbers/read.ts';
import type { NumberSeriesRow } from '../../domain/numbers/row.ts';
import { needsCode, seriesOf } from '../../domain/numbers/series.ts';
import type { Series } from '../../domain/numbers/series.ts';
import type { Context } from '../../ports.ts';

/**
 * Series as the numbers on the books show them, whoever gave these: of 统一登记编号 each number read by the pattern of its day and tier, of the
 * papers of 约谈 by the code that it bears. `id` is 0: none of them is on the books before it gives a number itself.
 */
export async function importedSeries(ctx: Pick<Context, 'registers' | 'rules' | 'reader'>): Promise<NumberSeriesRow[]> {
  const found = new Map<string, NumberSeriesRow>();
  const meet = (series: Series, serial: number): void => {
    const before = found.get(series.key);
    const [startsAt, next] = [Math.min(serial, before?.startsAt ?? serial), Math.max(serial + 1, before?.next ?? 0)];
    found.set(series.key, { ...series, id: 0, version: 0, startsAt, next, startReason: null, createdAt: '' });
  };
  await ofDocuments(ctx, meet);
  await ofMeasures(ctx, meet);
  return [...found.values()];
}

type Meet = (series: Series, serial: number) => void;

async function ofDocuments(ctx: Pick<Context, 'registers' | 'rules' | 'reader'>, meet: Meet): Promise<void> {
  const grammarsOn = grammarsOf(ctx.rules.profile);
  const codes = new Map((await ctx.reader.issuers()).map((row) => [row.id, row.codes]));
  for (const { number, tier, on, issuerId } of await ctx.registers.numbered())
    for (const { tier: of, pattern } of grammarsOn(on) ?? []) {
      if (tier !== null && of !== tier) continue;
      const own = issuerId === null ? undefined : codes.get(issuerId);
      const read = readNumber(pattern, number, own === undefined || own.length === 0 ? undefined : own);
      if (read === null || (needsCode(pattern) && read.code === null)) continue;
      meet(seriesOf({ kind: 'registration', pattern, code: read.code, year: read.year, issuerId }), read.serial);
      break;
    }
}

async function ofMeasures({ registers }: Pick<Context, 'registers'>, meet: Meet): Promise<void> {
  for (const number of await registers.ofMeasures()) {
    const typed = typedPattern(number);
    if (typed === null) continue;
    const { pattern, year, serial } = typed;
    meet(seriesOf({ kind: 'interview', pattern, code: null, year, issuerId: null }), serial);
  }
}
