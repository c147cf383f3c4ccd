/** Columns that most tables have, and how the field's values are stored. */
import { integer, text } from 'drizzle-orm/sqlite-core';
import type { Day } from '../server/domain/day.ts';

export const id = () => integer('id').primaryKey();
export const version = () => integer('version').notNull();
export const dayColumn = (name: string) => text(name).$type<Day>();
export const flagColumn = (name: string) => integer(name, { mode: 'boolean' }).notNull();
export const json = <T>(name: string) => text(name, { mode: 'json' }).$type<T>();
