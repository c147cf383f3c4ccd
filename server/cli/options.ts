import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { readConfig } from '../config.ts';
import type { Config } from '../config.ts';
import { isDay } from '../domain/day.ts';
import type { Day } from '../domain/day.ts';
import { Usage } from './output.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
const COMMON = { data: { type: 'string' }, json: { type: 'boolean' } } as const satisfies Options;

export interface Parsed {
  values: Record<string, string | boolean | string[] | undefined>;
  positionals: string[];
  config: Config;
}

/** Reads a command's arguments; `--data` and `--json` are known everywhere. Unknown options are wrong use. */
export function parse(args: string[], options: Options = {}): Parsed {
  try {
    const { values, positionals } = parseArgs({ args, options: { ...COMMON, ...options }, allowPositionals: true });
    const said = typeof values['data'] === 'string' ? { dataDir: values['data'] } : {};
    return { values: values as Parsed['values'], positionals, config: readConfig(undefined, said) };
  } catch (error) {
    throw error instanceof TypeError ? new Usage(error.message) : error;
  }
}

export const text = (value: Parsed['values'][string]): string | null => (typeof value === 'string' ? value : null);

/** `YYYY-MM-DD` or wrong use. */
export function dayOption(value: Parsed['values'][string], fallback: Day): Day {
  if (value === undefined) return fallback;
  if (!isDay(value)) throw new Usage(`--on 应为存在的日期（YYYY-MM-DD）：${String(value)}`);
  return value;
}

/** A whole number from `min` to `max` or wrong use. */
export function countOption(value: Parsed['values'][string], fallback: number, min: number, max: number): number {
  if (value === undefined) return fallback;
  const number = Number(value);
  if (!Number.isInteger(number) || number < min || number > max)
    throw new Usage(`应为 ${min} 到 ${max} 的整数：${String(value)}`);
  return number;
}
