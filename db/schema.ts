/** The tables of data/guibei.db, by subject. Rows mirror `server/domain/model.ts` field by field; `schema.test.ts` and the types hold them together. */
export * from './schema/accounts.ts';
export * from './schema/attachments.ts';
export * from './schema/documents.ts';
export * from './schema/duties.ts';
export * from './schema/filingSteps.ts';
export * from './schema/filings.ts';
export * from './schema/imports.ts';
export * from './schema/issuers.ts';
export * from './schema/life.ts';
export * from './schema/likeness.ts';
export * from './schema/log.ts';
export * from './schema/procedure.ts';
export * from './schema/registers.ts';
export * from './schema/reviews.ts';
export * from './schema/rules.ts';
export * from './schema/supervision.ts';
export * from './schema/uploads.ts';
