import { getTableColumns } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/sqlite-core';
import { expect, it } from 'vitest';
import { PUBLIC_TABLES } from '../../db/public/tables.ts';

const cases = PUBLIC_TABLES.map((one) => [getTableConfig(one.table).name, one] as const);

it.each(cases)('%s: somebody has said of each field whether it is public', (_, { table, shown, hidden }) => {
  expect([...shown, ...hidden].sort()).toEqual(Object.keys(getTableColumns(table)).sort());
  expect(new Set([...shown, ...hidden]).size).toBe(shown.length + hidden.length);
});

it.each(cases)('%s: no field about a person is public', (_, { shown }) => {
  expect(shown.filter((field) => /ById$|author|contact|password|mail/i.test(field))).toEqual([]);
});

it('names no table twice, and none of accounts, reviews, filings or the log', () => {
  const names = cases.map(([name]) => name);
  expect(new Set(names).size).toBe(names.length);
  const private_ =
    /user|token|session|review|filing|problem|flag|notice|mail|audit|upload|comment|suggestion|subscription/;
  expect(names.filter((name) => private_.test(name))).toEqual([]);
});
