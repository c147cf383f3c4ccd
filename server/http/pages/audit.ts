import type { Request, Router } from 'express';
import { readAudit } from '../../actions/audit.ts';
import { permit } from '../../actions/context.ts';
import { ACTS, LOOKS } from '../../domain/acts.ts';
import type { AuditLine, Context } from '../../ports.ts';
import { instantText } from '../../text/days.ts';
import { actLabel } from '../../text/labels.ts';
import { AuditPage, type AuditRow } from '../../web/pages/audit.tsx';
import { changedText } from '../../web/dossier/history.tsx';
import { paths } from '../../web/paths.ts';
import { streamCsv } from '../download.ts';
import { sendPage } from '../frame.ts';
import { AUDIT_QUERY, auditFilter } from '../schemas/audit.ts';
import { parseQuery } from '../schemas/parse.ts';
import type { Shell } from '../shell.ts';

const PAGE_SIZE = 100;
const SLICE = 500;
/** What can be asked for: only looking leaves nothing behind. */
const WRITTEN = ACTS.filter((act) => !LOOKS.has(act));
const HEAD = ['序号', '时间', '办理人', '账号', '事项', '卷宗编号', '说明', '改动'];

/** 操作记录: the audit log for those who look after the house or look into it. */
export const auditPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    const read = async (req: Request) => {
      permit(req.actor, 'audit.read', {});
      const query = parseQuery(AUDIT_QUERY, req);
      const users = await ctx.reader.users();
      const names = new Map(users.map(({ id, name }) => [id, name]));
      const issuers = new Map((await ctx.reader.issuers()).map(({ id, name }) => [id, name]));
      const lines = (before: number | undefined, limit: number): Promise<AuditLine[]> =>
        readAudit(ctx, req.actor, { ...auditFilter(query), before, limit });
      // Signing in changes one's own account: nobody needs to be told whose.
      const aboutOf = ({ changes: [first], actorId }: AuditLine): string | null => {
        if (first === undefined || first.op !== 'update' || first.id === actorId) return null;
        return (first.table === 'user' ? names : first.table === 'issuer' ? issuers : null)?.get(first.id) ?? null;
      };
      const rowOf = (line: AuditLine): AuditRow => ({
        ...line,
        who: names.get(line.actorId ?? -1) ?? line.actor,
        about: aboutOf(line),
      });
      const named = { issuerId: issuers, successorId: issuers, parentId: issuers };
      return { query, users, lines, rowOf, named };
    };

    router.get(paths.audit(), async (req, res) => {
      const { query, users, lines, rowOf, named } = await read(req);
      const found = await lines(query.before, PAGE_SIZE + 1);
      const rows = found.slice(0, PAGE_SIZE).map(rowOf);
      const older = found.length > PAGE_SIZE ? (rows.at(-1)?.seq ?? null) : null;
      const page = { chrome: await shell.chrome(req), query, rows, older, people: users, acts: WRITTEN, named };
      sendPage(res, AuditPage(page));
    });

    router.get(paths.auditFile(), async (req, res) => {
      const { lines, rowOf, named } = await read(req);
      async function* slices(): AsyncGenerator<(string | number | null)[][]> {
        for (let before: number | undefined; ;) {
          const slice = (await lines(before, SLICE)).map(rowOf);
          yield slice.map((row) => [
            row.seq,
            instantText(row.at),
            row.who,
            row.actor,
            actLabel(row.act),
            row.documents.join('、'),
            [row.about, row.note].filter(Boolean).join('；'),
            changedText(row, named),
          ]);
          if (slice.length < SLICE) return;
          before = slice.at(-1)?.seq;
        }
      }
      await streamCsv(res, `audit-${ctx.clock.today()}`, HEAD, slices());
    });
  };
