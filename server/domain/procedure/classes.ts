import { insert } from '../change.ts';
import type { Change } from '../change.ts';
import type { Tier } from '../codes.ts';
import type { Day } from '../day.ts';
import { Fault } from '../fault.ts';
import type { DocumentRow, Instant } from '../model.ts';
import { classesOf } from '../profile/evidence.ts';
import type { DocumentClass } from '../profile/codes.ts';
import { demandOrder } from '../review.ts';
import { GIVEN_CLASSES } from './codes.ts';
import type { GivenClass } from './codes.ts';
import type { ClassificationRow, DeterminationRow, ProcedureFile } from './rows.ts';

type Said = Pick<ProcedureFile, 'classifications' | 'determinations'>;

/** What was last said of the classes; null where nobody has said anything yet. */
export const classificationOf = ({ classifications }: Pick<Said, 'classifications'>): ClassificationRow | null =>
  classifications.at(-1) ?? null;

/** 认定结论 as it stands; null where nobody has decided yet, which counts as a 行政规范性文件. */
export const determinationOf = ({ determinations }: Pick<Said, 'determinations'>): DeterminationRow | null =>
  determinations.at(-1) ?? null;

/** Whether it is treated as a 行政规范性文件: everything that was not found to be none. */
export const isNormative = (file: Pick<Said, 'determinations'>): boolean => determinationOf(file)?.normative ?? true;

/** Every class of a document: those of its record and those that a person gave it. */
export const documentClasses = (tier: Tier | null, file: Pick<Said, 'classifications'>): DocumentClass[] => [
  ...classesOf(tier),
  ...(classificationOf(file)?.classes ?? []),
];

/** 类别认定: the classes as a whole, with the reason; said again, it replaces what was said before. */
export function classify(
  document: Pick<DocumentRow, 'id' | 'version'>,
  said: { classes: readonly GivenClass[]; reason: string },
  by: { id: number; byId: number; at: Instant },
): Change {
  return {
    act: 'document.classify',
    documents: [document.id],
    relies: [{ table: 'document', id: document.id, version: document.version }],
    writes: [
      insert('classification', {
        id: by.id,
        documentId: document.id,
        classes: GIVEN_CLASSES.filter((one) => said.classes.includes(one)),
        reason: said.reason,
        byId: by.byId,
        at: by.at,
      }),
    ],
    note: said.reason,
  };
}

export interface Determination {
  normative: boolean;
  excludedAs: string | null;
  reason: string;
  on: Day;
}

/**
 * 认定 whether a document is a 行政规范性文件, by a named person with a reason (国办发〔2018〕115号(三)). `excluded` is the list of the
 * day: a matter that is not on it is refused with Fault('determination.matter').
 */
export function determine(
  document: Pick<DocumentRow, 'id' | 'version'>,
  said: Determination,
  excluded: readonly string[] | null,
  by: { id: number; byId: number; at: Instant; today: Day },
): Change {
  demandOrder(said.on, by.today, null, 'on');
  if (said.excludedAs !== null && said.normative) throw new Fault('determination.contradiction', {});
  if (said.excludedAs !== null && excluded?.includes(said.excludedAs) !== true)
    throw new Fault('determination.matter', { matter: said.excludedAs });
  return {
    act: 'document.determine',
    documents: [document.id],
    relies: [{ table: 'document', id: document.id, version: document.version }],
    writes: [insert('determination', { id: by.id, documentId: document.id, ...said, byId: by.byId, at: by.at })],
    note: said.reason,
  };
}
