import type { Request } from 'express';
import { foresee } from '../actions/decisions/foresee.ts';
import { LONG_LIST, listedIn } from '../actions/decisions/read.ts';
import type { WeighedRow } from '../actions/decisions/view.ts';
import { findingsFor } from '../actions/documents/days.ts';
import { resolveIssuers } from '../actions/documents/resolve.ts';
import { hintsOnText } from '../actions/hints/hints.ts';
import { heldLike } from '../actions/likeness/held.ts';
import { subjectOf } from '../actions/subjects/propose.ts';
import { heldAs } from '../actions/uploads/held.ts';
import type { RelationKind } from '../domain/codes.ts';
import type { ListedFact } from '../domain/documents/relations.ts';
import { Fault } from '../domain/fault.ts';
import { STANDING } from '../domain/likeness.ts';
import { severityOf } from '../domain/listed/doubts.ts';
import { mayAny } from '../domain/may.ts';
import type { Metadata } from '../domain/metadata.ts';
import type { UploadRow } from '../domain/model.ts';
import type { Context } from '../ports.ts';
import { articlesOf } from '../reading/articles.ts';
import { doubtSentence } from '../text/decision.ts';
import { findingSentence, readWarning } from '../text/findings.ts';
import { titled } from '../text/names.ts';
import { conditionNote, effectNote, unknownIssuerNote } from '../text/uploadNotices.ts';
import { type ActDay, proposedForm } from '../web/factsForm.ts';
import type { Form } from '../web/form.ts';
import type { FormerVersion } from '../web/likeness/held.tsx';
import type { AlikeLine } from '../web/likeness/lines.tsx';
import type { UploadConfirmPage } from '../web/pages/uploadConfirm.tsx';
import { alikeLines } from './alikeLines.ts';
import type { Shell } from './shell.ts';

/** Held documents that confirming would end, change or extend, and what may be wrong with that. */
const foreseenNotes = (rows: readonly WeighedRow[]): UploadConfirmPage['findings'] =>
  rows.flatMap((row) => {
    const { relation, target, event } = row;
    const effect = target && event ? [effectNote(event.kind, target.title, target.docNumber, event.on)] : [];
    const name = titled(relation.targetTitle, relation.targetDocNumber);
    const doubts = row.doubts.filter((doubt) => severityOf(doubt) !== 'note');
    return [...effect, ...doubts.map((doubt) => `${name}：${doubtSentence(row, doubt)}`)].map((text) => ({
      field: null,
      text,
    }));
  });

/** What the confirm page shows: the text beside the form, each proposal with its evidence. */
export async function confirmPage(
  ctx: Context,
  req: Request,
  shell: Shell,
  upload: UploadRow,
  sent: Form<string> | null,
): Promise<UploadConfirmPage> {
  const { metadata, evidence, text } = upload;
  if (text === null || metadata === null) throw new Fault('upload.state', { state: upload.state });
  const held = await ctx.reader.issuers();
  const issuers = resolveIssuers(metadata.issuers, held);
  const facts = {
    ...metadata,
    title: metadata.title ?? '',
    registrationNumber: null,
    subject: null,
    tier: null,
    adoptedOn: null,
    issuers,
  };
  const listed = listedIn(text, facts);
  const apart = listed.length > LONG_LIST;
  // A body’s own clerk brings in drafts; what was issued is put on record by the bureau.
  const purpose = mayAny(req.actor, 'document.record') ? upload.purpose : 'draft';
  const proposed = proposedForm(apart ? withoutLists(metadata) : metadata, evidence ?? {}, dayAmong(listed));
  const subject = subjectOf(ctx, { title: facts.title, text, issuers: metadata.issuers });
  const form = sent ?? {
    values: { ...proposed.values, purpose, subject: subject?.sure === true ? subject.subject : '' },
    errors: [],
  };
  const findings = await findingsFor(ctx, {
    facts,
    stage: purpose === 'issued' ? 'stock' : 'draft',
    review: null,
  });
  const today = ctx.clock.today();
  const foreseen = await foresee(ctx, req.actor, facts, listed);
  const targets = new Set(foreseen.flatMap((row) => row.target?.id ?? []));
  const like = await heldLike(ctx, req.actor, upload, today, targets);
  const alike = await alikeLines(ctx, req.actor, like, today);
  return {
    chrome: await shell.chrome(req),
    upload,
    text,
    articles: articlesOf(text),
    form,
    evidence: proposed.evidence,
    listed: apart ? countsOf(listed) : null,
    findings: [
      ...upload.warnings.map((warning) => ({ field: null, text: readWarning(warning.code, warning.details ?? {}) })),
      ...(apart || metadata.conditionalLapse === null || listed.some((one) => one.kind === 'lapses_unless')
        ? []
        : [
            {
              field: null,
              text: conditionNote(metadata.conditionalLapse.condition, metadata.conditionalLapse.lapsesOn),
            },
          ]),
      ...(apart ? [] : foreseenNotes(foreseen)),
      ...issuers
        .filter((issuer) => issuer.issuerId === null)
        .map((issuer) => ({ field: 'issuers.0', text: unknownIssuerNote(issuer.name) })),
      ...findings.map((finding) => ({
        field: finding.fields[0] ?? null,
        text: findingSentence(finding),
        rule: finding.citation,
      })),
    ],
    alike,
    held: await heldAs(ctx, req.actor, upload, form.values['docNumber'] ?? null),
    former: formerOf(alike, targets),
    subjects: ctx.subjects().names,
    proposed: subject,
    hints: await hintsOnText(ctx, text, { metadata, evidence: evidence ?? {} }, purpose !== 'issued'),
  };
}

/** The day that the text states for an act on one document, among all that it lists. */
const dayAmong =
  (listed: readonly ListedFact[]): ActDay =>
  (kind, { title, docNumber }) =>
    listed.find((one) => one.kind === kind && one.title === title && one.docNumber === docNumber)?.on ?? null;

/** A list too long for a form is confirmed on a page of its own. */
const withoutLists = (metadata: Metadata): Metadata => ({
  ...metadata,
  repeals: [],
  lapses: [],
  extends: [],
  continues: [],
  amends: [],
  conditionalLapse: null,
});

function countsOf(listed: readonly ListedFact[]): NonNullable<UploadConfirmPage['listed']> {
  const counts = new Map<RelationKind, number>();
  for (const { kind } of listed) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return { total: listed.length, kinds: [...counts] };
}

/** Earlier versions that confirming may end or change: in force, and the text itself says nothing of them. */
const formerOf = (lines: readonly AlikeLine[], targets: ReadonlySet<number>): FormerVersion[] =>
  lines.flatMap(({ document: { id, title, docNumber, validity }, like }) =>
    like?.kind === 'version' && STANDING.includes(validity) && !targets.has(id)
      ? [{ documentId: id, title, docNumber }]
      : [],
  );
