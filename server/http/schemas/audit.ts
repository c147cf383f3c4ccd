import { z } from 'zod';
import { ACTS } from '../../domain/acts.ts';
import { addDays } from '../../domain/day.ts';
import { instantAt, midnightOf } from '../../domain/instant.ts';
import type { AuditFilter } from '../../ports.ts';
import { CHANGES } from './dossier.ts';
import { blank, dayField, idField } from './fields.ts';
import { instantOut } from './out.ts';

/** Which rows of the audit log: of a person, of an act, from one day to another, before a row. */
export const AUDIT_QUERY = z.object({
  person: blank(idField).meta({ description: '办理人的账号编号' }),
  act: blank(z.enum(ACTS)).meta({ description: '事项' }),
  from: blank(dayField).meta({ description: '从这一天起' }),
  to: blank(dayField).meta({ description: '到这一天止，含当天' }),
  before: blank(idField).meta({ description: '只要这个序号以前的：取下一页时填上一页的 older' }),
});

/** The rows that a query asks for; its days are those of the county. */
export const auditFilter = (query: z.output<typeof AUDIT_QUERY>): Omit<AuditFilter, 'limit'> => ({
  actorId: query.person,
  act: query.act,
  from: query.from === undefined ? undefined : instantAt(midnightOf(query.from)),
  until: query.to === undefined ? undefined : instantAt(midnightOf(addDays(query.to, 1))),
  before: query.before,
});

export const AUDIT = z
  .object({
    rows: z.array(
      z.object({
        seq: z.int(),
        at: instantOut,
        actorId: z.int().nullable().meta({ description: '账号编号；系统办理的为 null' }),
        actor: z.string(),
        act: z.string(),
        documents: z.array(z.int()).meta({ description: '有关卷宗的编号' }),
        note: z.string().nullable(),
        changes: CHANGES,
      }),
    ),
    older: z.int().nullable().meta({ description: '还有更早的：用作下一次的 before；没有的为 null' }),
  })
  .meta({ id: 'AuditLog' });
