/**
 * What the fold has learnt since there were rows: for each lesson the documents whose intervals it may change. Appended to, never
 * changed; a folder of before is brought in line once, when it is opened.
 */
export const LESSONS: readonly string[] = [
  // An extension that does not say until when moves no end.
  `SELECT DISTINCT document_id FROM legal_event WHERE kind = 'extend' AND until_day IS NULL ORDER BY document_id`,
];
