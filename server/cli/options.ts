import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { readConfig } from '../config.ts';
import type { Config } from '../config.ts';
import { isDay } from '../domain/day.ts';
import type { Day } from '../domain/day.ts';
import { Fault } from '../domain/fault.ts';
import { Usage } from './output.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
const COMMON = { data: { type: 'string' }, json: { type: 'boolean' } } as const satisfies Options;

export interface Parsed {
  values: Record<string, string | boolean | string[] | undefined>;
  positionals: string[];
  config: Config;
}

/** A mistyped folder must not become an empty house that is then backed up, or found in order. Throws Fault('house.missing', {folder}). */
export function demandHouse({ dataDir }: Pick<Config, 'dataDir'>): void {
  if (!existsSync(join(dataDir, 'guibei.db'))) throw new Fault('house.missing', { folder: resolve(dataDir) });
}

/** A file that a command is to read. Throws Fault('file.missing', {path}) where there is none. */
export function demandFile(path: string): void {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new Fault('file.missing', { path });
}

/** Node's words for wrong options, in Chinese; the option stands in quotes in them. */
function optionSentence(error: TypeError): string {
  const option = /'([^']+)'/.exec(error.message)?.[1] ?? '';
  if (!('code' in error)) return error.message;
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有这个选项：${option}`;
  if (error.code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `这个选项缺少值，或者不带值：${option}`;
  return error.message;
}

/**
 * Reads a command's arguments; `--data` and `--json` are known everywhere. Unknown options, and more than `most` words beside the options, are
 * wrong use.
 */
export function parse(args: string[], options: Options = {}, most = Infinity): Parsed {
  try {
    const { values, positionals } = parseArgs({ args, options: { ...COMMON, ...options }, allowPositionals: true });
    if (positionals.length > most) throw new Usage(`多出的参数：${positionals.slice(most).join(' ')}`);
    const said = typeof values['data'] === 'string' ? { dataDir: values['data'] } : {};
    return { values: values as Parsed['values'], positionals, config: readConfig(undefined, said) };
  } catch (error) {
    throw error instanceof TypeError ? new Usage(optionSentence(error)) : error;
  }
}

export const text = (value: Parsed['values'][string]): string | null => (typeof value === 'string' ? value : null);

/** `YYYY-MM-DD` or wrong use. */
export function dayOption<T>(value: Parsed['values'][string], fallback: T): Day | T {
  if (value === undefined) return fallback;
  if (!isDay(value)) throw new Usage(`--on 应为存在的日期（YYYY-MM-DD）：${String(value)}`);
  return value;
}

/** An id or wrong use. */
export function idArgument(said: string): number {
  if (!/^[1-9]\d{0,14}$/.test(said)) throw new Usage(`编号应为正整数：${said}`);
  return Number(said);
}

/** A whole number from `min` to `max` or wrong use. */
export function countOption(value: Parsed['values'][string], fallback: number, min: number, max: number): number {
  if (value === undefined) return fallback;
  const number = Number(value);
  if (!Number.isInteger(number) || number < min || number > max)
    throw new Usage(`应为 ${min} 到 ${max} 的整数：${String(value)}`);
  return number;
}
