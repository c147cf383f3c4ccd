import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../server/domain/actor.ts';
import type { Change } from '../../../server/domain/change.ts';
import { ROLES } from '../../../server/domain/codes.ts';
import { day } from '../../../server/domain/day.ts';
import { MATERIAL_KINDS, MATERIAL_STATES } from '../../../server/domain/material/codes.ts';
import { MATERIAL_ACTS, MATERIAL_COURSE } from '../../../server/domain/material/course.ts';
import type { MaterialAct } from '../../../server/domain/material/course.ts';
import type { MaterialRow } from '../../../server/domain/material/rows.ts';
import * as rule from '../../../server/domain/material/step.ts';
import { may } from '../../../server/domain/may.ts';
import { AT, documentRow, TODAY, TOMORROW, verdict } from '../rows.ts';

const by = { byId: 9, at: AT, today: TODAY };
const SAID: rule.MaterialSaid = {
  kind: 'reading',
  title: '《停车管理办法》解读',
  publisher: '清河县城市管理局',
  issuedOn: day('2026-11-01'),
  text: '一、为什么制定。',
};
const row = (more: Partial<MaterialRow> = {}): MaterialRow => ({
  id: 31,
  version: 1,
  documentId: 1,
  state: 'held',
  ...SAID,
  attachmentId: null,
  fileSha256: null,
  fileName: null,
  fileSize: null,
  mediaType: null,
  addedAt: AT,
  addedById: 9,
  shownAt: null,
  shownById: null,
  hiddenAt: null,
  hiddenById: null,
  hideReason: null,
  ...more,
});
const open = documentRow({ status: 'issued', isPublic: true });

/** Each act with everything that it needs, so that the state alone decides. */
const ACTS: Record<MaterialAct, (material: MaterialRow) => Change> = {
  'material.edit': (material) => rule.editMaterial(material, { ...SAID, title: '解读（改）' }, by),
  'material.show': (material) => rule.showMaterial(material, open, null, by),
  'material.hide': (material) => rule.hideMaterial(material, '内容有误', by),
  'material.remove': (material) => rule.removeMaterial(material, '重复'),
};

describe.each(MATERIAL_STATES)('a material that is %s', (state) => {
  it.each(MATERIAL_ACTS)('meets %s', (act) => {
    const next = MATERIAL_COURSE[state][act];
    if (next === undefined)
      return expect(verdict(() => ACTS[act](row({ state })))).toBe(`material.state ${JSON.stringify({ state, act })}`);
    const change = ACTS[act](row({ state }));
    expect(change).toMatchObject({ act, documents: [1] });
    expect(change.writes).toMatchObject([
      { op: 'update', table: 'material', id: 31, version: 1, set: { state: next } },
    ]);
  });
});

describe('who', () => {
  const user = (role: (typeof ROLES)[number]): Actor => ({
    ...{ kind: 'user', id: 7, login: role, name: role, role },
    issuerId: role === 'issuer' ? 7 : null,
  });
  const WHO: Record<MaterialAct | 'material.add' | 'material.read', string> = {
    'material.read': 'issuer clerk reviewer leader auditor',
    'material.add': 'issuer clerk',
    'material.edit': 'issuer clerk',
    'material.show': 'clerk',
    'material.hide': 'clerk',
    'material.remove': 'issuer clerk',
  };
  const thing = { issuerId: 7, issuerIds: [7], draftedById: null, status: 'issued' as const, isPublic: true };

  it.each(Object.entries(WHO) as [keyof typeof WHO, string][])('may %s: %s', (act, roles) => {
    expect(ROLES.filter((role) => may(user(role), act, thing)).join(' ')).toBe(roles);
    expect(may({ kind: 'public' }, act, thing)).toBe(false);
    expect(may(user('issuer'), act, { ...thing, issuerId: 8, issuerIds: [8] })).toBe(false);
  });
});

describe('a material', () => {
  it.each([
    ['a draft', documentRow({ status: 'draft', isPublic: true })],
    ['a withheld document', documentRow({ status: 'issued', isPublic: false })],
  ])('is not shown beside %s', (_, document) => {
    expect(verdict(() => rule.showMaterial(row(), document, null, by))).toBe('material.document {}');
  });

  it('relies on the document being as it was seen', () => {
    expect(rule.showMaterial(row(), open, null, by).relies).toEqual([
      { table: 'document', id: 1, version: open.version },
    ]);
  });

  it.each(MATERIAL_KINDS)('of kind %s needs something to read or a file', (kind) => {
    const said = { ...SAID, kind };
    const nothing = `material.empty ${JSON.stringify({ kind })}`;
    expect(verdict(() => rule.addMaterial(1, { ...said, text: null }, null, by, 5))).toBe(nothing);
    const typed = verdict(() => rule.addMaterial(1, said, null, by, 5));
    if (kind === 'annex' || kind === 'picture') expect(typed).toBe(nothing);
    else expect(typed).not.toContain('material.empty');
    const paper = { id: 6, fileSha256: 'a', fileName: '表.docx', fileSize: 3, mediaType: 'x' };
    expect(rule.addMaterial(1, { ...said, text: null }, paper, by, 5).writes).toMatchObject([
      { op: 'insert', row: { state: 'held', attachmentId: 6, fileName: '表.docx', shownAt: null } },
    ]);
  });

  it('bears no day to come', () => {
    expect(verdict(() => rule.editMaterial(row(), { ...SAID, issuedOn: TOMORROW }, by))).toContain('day.future');
  });
});
