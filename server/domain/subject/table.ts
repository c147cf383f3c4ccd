/** One 主题分类 and the words that speak for it. */
export interface Subject {
  name: string;
  /** Words that say it where a title has them. */
  title: readonly string[];
  /** Words that hint at it where a text has them again and again. */
  text: readonly string[];
  /** Parts of names of bodies whose field it is. */
  issuers: readonly string[];
}

/** The closed list of 主题分类, in the order in which it is shown. The list is ours: no source that we read has an official one. */
export interface SubjectTable {
  subjects: readonly Subject[];
  names: readonly string[];
  /** Whether a document may be given this subject. */
  has(name: string): boolean;
}

/** Makes the table of a list; each name stands for one subject. */
export function createSubjectTable(subjects: readonly Subject[]): SubjectTable {
  const names = subjects.map((one) => one.name);
  const known = new Set(names);
  return { subjects, names, has: (name) => known.has(name) };
}
