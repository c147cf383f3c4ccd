import { z } from 'zod';
import { linesOf } from '../actions/imports/lines.ts';
import { search as searchAs } from '../actions/search.ts';
import { openHouse } from '../context.ts';
import { PUBLIC } from '../domain/actor.ts';
import { VALIDITIES } from '../domain/codes.ts';
import type { Validity } from '../domain/codes.ts';
import { isDay } from '../domain/day.ts';
import type { Day } from '../domain/day.ts';
import type { SearchAnswer, SearchRequest } from '../domain/search.ts';
import type { Context } from '../ports.ts';
import { countOption, dayOption, demandFile, demandHouse, parse, text } from './options.ts';
import { Usage, idOf, jsonOf, lineError, print } from './output.ts';

type Asked = Omit<SearchRequest, 'visibility' | 'q'>;

function validitiesOf(said: string | null, all: boolean): readonly Validity[] | 'all' {
  if (said === null) return all ? 'all' : ['in_force'];
  const list = said.split(',') as Validity[];
  const wrong = list.find((code) => !VALIDITIES.includes(code));
  if (wrong !== undefined) throw new Usage(`--validity 只接受 ${VALIDITIES.join('、')}：${wrong}`);
  return list;
}

async function issuerIds(ctx: Context, named: string | null): Promise<number[] | undefined> {
  if (named === null) return undefined;
  const ids = (await ctx.reader.issuers())
    .filter((row) => [row.name, ...row.shortNames].some((name) => name.includes(named)))
    .map((row) => row.id);
  if (ids.length === 0) throw new Usage(`没有名称含“${named}”的制定机关`);
  return ids;
}

const line = (answer: SearchAnswer, tookMs: number) => ({
  query: answer.query,
  on: answer.on,
  total: answer.total,
  tookMs,
  corrected: answer.corrected,
  hits: answer.hits.map((hit) => ({
    id: hit.documentId,
    ...(hit.externalId === null ? {} : { externalId: hit.externalId }),
    title: hit.title.text,
    docNumber: hit.docNumber,
    issuer: hit.issuers.join('、'),
    validity: hit.validity,
    score: hit.score,
    match: hit.match,
    snippet: hit.snippet.text,
    ...(hit.article === null ? {} : { article: hit.article }),
  })),
});

async function timed(ctx: Context, q: string, asked: Asked): Promise<ReturnType<typeof line>> {
  const started = process.hrtime.bigint();
  const answer = await searchAs(ctx, PUBLIC, { ...asked, q });
  return line(answer, Number(process.hrtime.bigint() - started) / 1e6);
}

/** `search QUERY` and `search --jsonl FILE`: the public search exactly. */
export async function search(args: string[]): Promise<number> {
  const { values, positionals, config } = parse(args, {
    on: { type: 'string' },
    limit: { type: 'string' },
    validity: { type: 'string' },
    issuer: { type: 'string' },
    all: { type: 'boolean' },
    jsonl: { type: 'string' },
  });
  const jsonl = text(values['jsonl']);
  if ((jsonl === null) === (positionals.length === 0))
    throw new Usage('用法：guibei search QUERY [--on DAY] [--limit N] [--validity …] [--issuer …] [--all]');
  const validity = validitiesOf(text(values['validity']), values['all'] === true);
  const limit = countOption(values['limit'], 10, 1, 200);
  const asOf = dayOption(values['on'], null);
  if (jsonl !== null) demandFile(jsonl);
  demandHouse(config);
  const house = await openHouse(config, { warm: jsonl !== null });
  try {
    const { ctx } = house;
    const on = asOf ?? ctx.clock.today();
    await house.follower.catchUp();
    const asked: Asked = { on, validity, limit, issuerIds: await issuerIds(ctx, text(values['issuer'])) };
    if (jsonl === null) print(await timed(ctx, positionals.join(' '), asked));
    else {
      await ctx.search.prepare();
      return await searchLines(ctx, jsonl, asked);
    }
    return 0;
  } finally {
    await house.close();
  }
}

const asking = z.object({
  id: z.unknown(),
  q: z.string(),
  on: z.custom<Day>((value) => value == null || isDay(value)).nullish(),
});

async function searchLines(ctx: Context, path: string, asked: Asked): Promise<number> {
  let [failed, number] = [0, 0];
  for await (const raw of linesOf(path)) {
    number++;
    if (raw.trim() === '') continue;
    const value = jsonOf(raw);
    const given = asking.safeParse(value);
    if (given.success) {
      const { id, q, on } = given.data;
      print({ id, ...(await timed(ctx, q, { ...asked, on: on ?? asked.on })) });
    } else {
      failed++;
      print({ ...idOf(value), error: lineError(value, number, given.error) });
    }
  }
  return failed === 0 ? 0 : 1;
}
