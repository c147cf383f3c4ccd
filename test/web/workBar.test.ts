import { describe, expect, it } from 'vitest';
import type { Actor } from '../../server/domain/actor.ts';
import type { Role } from '../../server/domain/codes.ts';
import { workBar } from '../../server/web/workBar.ts';

const person = (role: Role, issuerId: number | null = null): Actor => ({
  kind: 'user',
  id: 1,
  login: 'wangmin',
  name: '王敏',
  role,
  issuerId,
});

const bar = (actor: Actor, path: string, waiting = 0) =>
  workBar({ actor, path, waiting, county: '清河县', notices: [] });

describe('the work bar', () => {
  it('is not drawn for the public', () => {
    expect(bar({ kind: 'public' }, '/')).toBeNull();
  });

  it.each([
    ['/desk', '待办', null],
    ['/dossiers/12/edit?x=1', '文件', '卷宗'],
    ['/filings', '审核备案', '备案'],
    ['/filings/rates?year=2026', '审核备案', '备案率'],
    ['/problems', '监督', '问题事件'],
    ['/account', null, null],
  ])('on %s says where one is', (path, group, page) => {
    const { groups, pages } = bar(person('clerk'), path)!;
    expect(groups.filter((item) => item.here).map((item) => item.text)).toEqual(group === null ? [] : [group]);
    expect(pages.filter((item) => item.here).map((item) => item.text)).toEqual(page === null ? [] : [page]);
  });

  it('shows the pages of the group that one is in, and no row of one', () => {
    expect(bar(person('clerk'), '/uploads')!.pages.map((item) => item.text)).toEqual([
      '上传',
      '待核对页面',
      '批量导入',
    ]);
    expect(bar(person('clerk'), '/desk')!.pages).toEqual([]);
  });

  it('leads nobody where they may not go', () => {
    const issuer = bar(person('issuer', 3), '/dossiers')!;
    expect([...issuer.groups, ...issuer.pages].map((item) => item.text)).not.toContain('账号');
    expect(bar(person('auditor'), '/uploads')!.groups.map((item) => item.text)).not.toContain('收文');
  });

  it('counts what waits beside 待办 alone', () => {
    const { groups } = bar(person('clerk'), '/desk', 4)!;
    expect(groups.flatMap((item) => (item.count === undefined ? [] : [[item.text, item.count]]))).toEqual([
      ['待办', 4],
    ]);
  });
});
