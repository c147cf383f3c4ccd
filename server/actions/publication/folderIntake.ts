import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { Fault } from '../../domain/fault.ts';
import { demandStep } from '../../domain/procedure/consultation.ts';
import type { Files, IntakeFolder, PublicIntake, PublicReader, SubscriptionIntake } from '../../ports.ts';
import { LEFT_COMMENT, newReceipt as commentReceipt, seedOf } from '../consultations/said.ts';
import { newFormKey, newReceipt } from '../suggestions/receipt.ts';
import { ASKED_SUBSCRIPTION, LINK } from '../subscriptions/said.ts';
import { SENT_SUGGESTION } from '../suggestions/said.ts';

/** What does not fit is told as the acts themselves tell it. */
function checked<S extends z.ZodType>(schema: S, said: unknown): z.output<S> {
  const parsed = schema.safeParse(said);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, code }) => ({ path, code: `field.${code}` }));
  throw new Fault('input.invalid', { issues });
}

const nameOf = (...parts: string[]): string => createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 40);

const wrong = (code: string): Fault =>
  new Fault('input.invalid', { issues: [{ path: ['document'], code, details: {} }] });

/**
 * What the public sends, left as a file each for the house to take in: checked as far as the public copy can tell, and answered with
 * the very number that it will bear. The house checks again.
 */
export function folderIntake(
  ctx: PublicReader & { folder: IntakeFolder; mediaTypeOf: Files['mediaType'] },
): PublicIntake & SubscriptionIntake {
  const came = () => ({ at: ctx.clock.now(), on: ctx.clock.today() });
  /** Left for the house as it is: only the house can tell whether a link is right. */
  const subscription = (act: 'ask' | 'confirm' | 'end', said: unknown): Promise<void> => {
    const id = nameOf('subscription', act, JSON.stringify(said));
    return ctx.folder.put({ kind: 'subscription', id, body: { act, said }, file: null });
  };
  return {
    ask: async (said) => subscription('ask', checked(ASKED_SUBSCRIPTION, said)),
    confirm: async (said) => subscription('confirm', checked(LINK, said)),
    end: async (said) => subscription('end', checked(LINK, said)),
    async comment(consultationId, said) {
      const { formKey, ...comment } = checked(LEFT_COMMENT, said);
      const { at, on } = came();
      const consultation = await ctx.consultations.one(consultationId, on);
      if (consultation === null) throw new Fault('not.found', { id: consultationId });
      demandStep(consultation, 'comment.leave', on);
      // A key of its own, where a program sent none: it is what the house knows the letter by.
      const key = formKey ?? newFormKey();
      const body = { consultationId, at, on, said: { ...comment, formKey: key } };
      await ctx.folder.put({
        kind: 'comment',
        id: nameOf('comment', String(consultationId), key),
        body,
        file: null,
      });
      return { receipt: commentReceipt(on, seedOf(consultationId, key)) };
    },
    async suggestion(said, file) {
      const { formKey, ...content } = checked(SENT_SUGGESTION, said);
      if (content.documentId !== null) {
        const visible = await ctx.reader.visibleAmong([content.documentId], { kind: 'public' });
        if (!visible.has(content.documentId)) throw wrong('suggestion.document_unknown');
      } else if (content.document === null) throw wrong('suggestion.document_missing');
      if (file !== null) await ctx.mediaTypeOf(file.path);
      const { at, on } = came();
      const key = formKey ?? newFormKey();
      const receipt = newReceipt(on, key, JSON.stringify(content));
      await ctx.folder.put({
        kind: 'suggestion',
        id: nameOf('suggestion', receipt.receipt),
        body: { at, on, said: { ...content, formKey: key }, fileName: file?.fileName ?? null },
        file: file?.path ?? null,
      });
      return receipt;
    },
  };
}
