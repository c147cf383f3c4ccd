import type { Sentence } from './workFaults.ts';

const PLACES: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件或者文件夹。请核对路径。',
  ENOTDIR: '路径里有一段是文件，不是文件夹。请核对路径。',
  EISDIR: '这是文件夹，不是文件。请核对路径。',
  EEXIST: '这里已经有同名的文件。请核对路径，或者换一个。',
  EACCES: '当前用户没有权限。请核对所有者和权限，或者换一个用户运行。',
  EPERM: '当前用户没有权限。请核对所有者和权限，或者换一个用户运行。',
  EROFS: '这里只能读，不能写。请换一个位置，或者请系统管理员处理。',
  ENOSPC: '磁盘空间不足。请腾出空间后再运行，已有的数据没有损坏。',
  EMFILE: '同时打开的文件太多。请稍后再运行，或者提高系统的限制。',
};

const BOOKS: Readonly<Record<string, string>> = {
  SQLITE_BUSY: '数据库正被另一个程序占用，没有写入。请等它结束后再运行。',
  SQLITE_LOCKED: '数据库正被另一个程序占用，没有写入。请等它结束后再运行。',
  SQLITE_READONLY: '数据库只能读，不能写。请核对数据文件夹的所有者和权限，或者换一个用户运行。',
  SQLITE_CANTOPEN: '数据库打不开。请核对数据文件夹的路径、所有者和权限。',
  SQLITE_FULL: '磁盘空间不足，没有写入。请腾出空间后再运行，已有的数据没有损坏。',
  SQLITE_IOERR: '磁盘读写出错。请检查磁盘；数据有损坏的，用备份恢复。',
  SQLITE_CORRUPT: '数据库已经损坏。请先保留原样的副本，再用备份恢复。',
};

/** What the system below us refuses, by its own codes; `reason` is one of them, `path` what it is about. */
export const SYSTEM: Readonly<Record<string, Sentence>> = {
  'system.file': (d) => {
    const at = typeof d['path'] === 'string' ? `${d['path']}：` : '';
    return `文件操作没有成功。${at}${PLACES[String(d['reason'])] ?? '请核对路径和权限后再运行。'}`;
  },
  'system.database': (d) => BOOKS[String(d['reason'])] ?? '数据库操作没有成功。请稍后再运行，或者请系统管理员检查。',
};

/** The code and details of such a refusal for a code of the system; null for what is none of them. */
export function systemRefusal(code: string, path: unknown): { code: string; details: Record<string, unknown> } | null {
  if (code in PLACES) return { code: 'system.file', details: { reason: code, path } };
  // The extended codes of SQLite begin with those that matter here: SQLITE_BUSY_SNAPSHOT …
  const reason = Object.keys(BOOKS).find((one) => code === one || code.startsWith(`${one}_`));
  return reason === undefined ? null : { code: 'system.database', details: { reason } };
}
