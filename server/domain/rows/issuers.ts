import type * as C from '../codes.ts';
import type { Day } from '../day.ts';
import type { Row } from './base.ts';

/** 制定机关. */
export interface IssuerRow extends Row {
  name: string;
  shortNames: string[];
  /** 机关代字 used in its 文号, e.g. 清政发. */
  codes: string[];
  kind: C.IssuerKind;
  tier: C.Tier;
  parentId: number | null;
  /** Has a designated body or person for 合法性审核 of its own (国办发〔2018〕115号(四)). */
  ownReviewer: boolean;
  activeFrom: Day | null;
  /** Last day on which the body existed. */
  activeTo: Day | null;
  /** Who took over its work, from the day after `activeTo`. */
  successorId: number | null;
  /** The decision that ended it (批准文件). */
  endBasis: string | null;
  /** The entry of the same body that this one turned out to be a double of; kept so that nothing loses its reference. */
  mergedIntoId: number | null;
}

/** A name that a body had up to and including `toDay`; documents keep the name they printed. */
export interface IssuerNameRow extends Row {
  issuerId: number;
  name: string;
  fromDay: Day | null;
  toDay: Day;
  basis: string | null;
}
