import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Sqlite } from './sqlite.ts';

type Fields = Record<string, unknown>;

/** One table by prepared statements, with the columns and value mappings of its drizzle schema: the hot path of every commit. */
export interface PreparedTable {
  read(id: number): Fields | undefined;
  insert(row: Fields): void;
  update(id: number, set: Fields): void;
  remove(id: number): void;
}

/** Statements are made with the first use: bulk import writes ten rows a document, and building SQL for each cost more than SQLite. */
export function prepareTable(sqlite: Sqlite, table: SQLiteTable): PreparedTable {
  const name = `"${getTableName(table)}"`;
  const columns = Object.entries(getTableColumns(table)).map(([key, column]) => ({ key, column }));
  const made = new Map<string, ReturnType<Sqlite['prepare']>>();
  const statement = (sql: string): ReturnType<Sqlite['prepare']> => {
    const known = made.get(sql);
    if (known) return known;
    const fresh = sqlite.prepare(sql);
    made.set(sql, fresh);
    return fresh;
  };
  const driven = ({ key, column }: (typeof columns)[number], row: Fields): unknown => {
    const value = row[key];
    return value === undefined || value === null ? null : column.mapToDriverValue(value);
  };
  const named = (list: typeof columns, sign: string): string =>
    list.map(({ column }) => `"${column.name}"${sign}`).join(', ');
  // Written once: a round writes some fifty thousand rows, and their words came to as much as their writing.
  const selecting = `SELECT ${named(columns, '')} FROM ${name} WHERE id = ?`;
  const inserting = `INSERT INTO ${name} (${named(columns, '')}) VALUES (${columns.map(() => '?').join(', ')})`;
  const removing = `DELETE FROM ${name} WHERE id = ?`;
  return {
    read(id) {
      const found = statement(selecting).raw().get(id);
      if (!Array.isArray(found)) return undefined;
      const row: Fields = {};
      for (let i = 0; i < columns.length; i++) {
        const { key, column } = columns[i]!;
        row[key] = found[i] === null ? null : column.mapFromDriverValue(found[i]);
      }
      return row;
    },
    insert(row) {
      statement(inserting).run(columns.map((column) => driven(column, row)));
    },
    update(id, set) {
      const changed = columns.filter(({ key }) => set[key] !== undefined);
      statement(`UPDATE ${name} SET ${named(changed, ' = ?')} WHERE id = ?`).run(
        changed.map((column) => driven(column, set)).concat(id),
      );
    },
    remove(id) {
      statement(removing).run(id);
    },
  };
}
