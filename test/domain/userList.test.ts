import { describe, expect, it } from 'vitest';
import { planUsers } from '../../server/domain/userList.ts';
import type { ListedUser } from '../../server/domain/userList.ts';
import { readUserRows } from '../../server/reading/userList.ts';

const BODIES = [
  { id: 1, name: '清河县水利局', shortNames: ['县水利局'] },
  { id: 2, name: '清河县司法局', shortNames: [] },
  { id: 3, name: '清河县林业局', shortNames: ['林业'] },
  { id: 4, name: '清河县林场', shortNames: ['林业'] },
];
const row = (more: Partial<ListedUser>): ListedUser => ({
  row: 2,
  login: 'shuili01',
  name: '王敏',
  role: '制定机关经办',
  issuer: '清河县水利局',
  mail: '',
  ...more,
});
const plan = (...rows: ListedUser[]) => planUsers(rows, [{ login: 'old' }], BODIES);

describe('a row of a list of accounts', () => {
  it.each<[string, Partial<ListedUser>, object]>([
    ['an officer of a body', {}, { outcome: 'new', role: 'issuer', issuerId: 1, mail: null }],
    ['a short name', { issuer: '县水利局' }, { outcome: 'new', issuerId: 1, issuerName: '清河县水利局' }],
    ['a code', { role: 'issuer' }, { outcome: 'new', role: 'issuer' }],
    ['a login in capitals and full width', { login: 'ＳhuiLi01' }, { outcome: 'new', login: 'shuili01' }],
    [
      'people of the bureau',
      { role: '备案岗', issuer: '清河县司法局' },
      { outcome: 'new', role: 'clerk', issuerId: null },
    ],
    ['nobody’s body', { role: '审核岗', issuer: '' }, { outcome: 'new', role: 'reviewer', issuerId: null }],
    ['a login that is held', { login: 'OLD' }, { outcome: 'held' }],
  ])('%s', (_name, more, expected) => expect(plan(row(more))[0]).toMatchObject(expected));

  it.each<[Partial<ListedUser>, string, string]>([
    [{ login: '' }, 'login', 'empty'],
    [{ login: '王敏' }, 'login', 'login'],
    [{ login: 'a' }, 'login', 'login'],
    [{ name: '' }, 'name', 'empty'],
    [{ name: '长'.repeat(61) }, 'name', 'long'],
    [{ role: '' }, 'role', 'empty'],
    [{ role: '局长' }, 'role', 'role'],
    [{ issuer: '' }, 'issuer', 'wanted'],
    [{ issuer: '清河县渔业局' }, 'issuer', 'unknown'],
    // A short name that two bodies bear is nobody's.
    [{ issuer: '林业' }, 'issuer', 'unknown'],
    [{ role: '备案岗' }, 'issuer', 'unwanted'],
    [{ role: '系统管理', issuer: '清河县渔业局' }, 'issuer', 'unwanted'],
    [{ mail: '没有' }, 'mail', 'mail'],
  ])('%j is refused', (more, column, code) => {
    expect(plan(row(more))[0]).toMatchObject({ outcome: 'refused', issues: [{ column, code }] });
  });

  it('that stands twice is refused the second time', () => {
    expect(plan(row({}), row({ row: 3, login: 'SHUILI01' })).map(({ outcome }) => outcome)).toEqual(['new', 'refused']);
  });
});

describe('the table', () => {
  const rowsOf = (...lines: string[][]) => readUserRows(lines.map((cells, i) => ({ number: i + 1, cells })));
  it('is known by its head, in any order and below a title; empty rows are no rows', () => {
    const read = rowsOf(
      ['清河县规备系统账号表'],
      ['序号', '单 位', '姓名', '角色', '登录名*'],
      ['1', '清河县 水利局', '王 敏', '经办', 'shuili01'],
      ['', '', '', '', ''],
    );
    expect(read).toEqual([{ row: 3, login: 'shuili01', name: '王敏', role: '经办', issuer: '清河县水利局', mail: '' }]);
  });
  it('without account, name or role is none', () => {
    expect(rowsOf(['单位', '姓名', '岗位'], ['a', 'b', 'c'])).toBeNull();
    expect(rowsOf()).toBeNull();
  });
});
