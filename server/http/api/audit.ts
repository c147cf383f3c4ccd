import { z } from 'zod';
import { readAudit } from '../../actions/audit.ts';
import type { Context } from '../../ports.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import { AUDIT, AUDIT_QUERY, auditFilter } from '../schemas/audit.ts';
import { blank } from '../schemas/fields.ts';

/** 操作记录, newest first, as the page 操作记录 shows it to the same people. */
export const auditApi = (ctx: Context): ApiRoute[] => [
  apiRoute({
    method: 'get',
    path: '/api/v1/audit',
    act: 'audit.read',
    tag: '操作记录',
    summary: '操作记录，新的在前：谁在什么时候办了什么、改了什么',
    query: AUDIT_QUERY.extend({ limit: blank(z.coerce.number().int().min(1).max(500)) }),
    response: AUDIT,
    async handle({ query: { limit = 100, ...query }, actor }) {
      const found = await readAudit(ctx, actor, { ...auditFilter(query), limit: limit + 1 });
      const rows = found.slice(0, limit);
      return {
        rows: rows.map((row) => ({ ...row, documents: [...row.documents] })),
        older: found.length > limit ? (rows.at(-1)?.seq ?? null) : null,
      };
    },
  }),
];
