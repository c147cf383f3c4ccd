/** The rows of what is recorded, by subject; those of later subjects live beside their rules (`rounds/rows.ts` …). */
export type * from './rows/base.ts';
export type * from './rows/issuers.ts';
export type * from './rows/documents.ts';
export type * from './rows/uploads.ts';
export type * from './rows/life.ts';
export type * from './rows/reviews.ts';
export type * from './rows/filings.ts';
export type * from './rows/problems.ts';
export type * from './rows/duties.ts';
export type * from './rows/accounts.ts';
export type * from './rows/rules.ts';
export type * from './rows/imports.ts';
export type * from './rows/likeness.ts';
export type * from './rows/attachments.ts';
