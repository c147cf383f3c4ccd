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
  return {
    read(id) {
      const found = statement(`SELECT ${named(columns, '')} FROM ${name} WHERE id = ?`)
        .raw()
        .get(id);
      if (!Array.isArray(found)) return undefined;
      return Object.fromEntries(
        columns.map(({ key, column }, i) => [key, found[i] === null ? null : column.mapFromDriverValue(found[i])]),
      );
    },
    insert(row) {
      const signs = columns.map(() => '?').join(', ');
      statement(`INSERT INTO ${name} (${named(columns, '')}) VALUES (${signs})`).run(
        columns.map((column) => driven(column, row)),
      );
    },
    update(id, set) {
      const changed = columns.filter(({ key }) => set[key] !== undefined);
      statement(`UPDATE ${name} SET ${named(changed, ' = ?')} WHERE id = ?`).run(
        changed.map((column) => driven(column, set)).concat(id),
      );
    },
    remove(id) {
      statement(`DELETE FROM ${name} WHERE id = ?`).run(id);
    },
  };
}
