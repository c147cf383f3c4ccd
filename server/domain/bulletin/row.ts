import type { BulletinSpan, BulletinState } from '../codes.ts';
import type { Day } from '../day.ts';
import type { Instant, Row } from '../model.ts';
import type { BulletinFigures } from './figures.ts';

/** The parts of a bulletin that a person writes. */
export interface BulletinTexts {
  /** 总体情况, before the figures. */
  opening: string;
  /** 存在的主要问题. */
  problems: string;
  /** 下一步工作要求. */
  demands: string;
}

/** A problem event that a person chose to name, with the words for it. */
export interface BulletinCase {
  problemId: number;
  text: string;
}

/** 备案情况通报 (国办发〔2018〕115号（十二）): what it covers, the two times that its figures are reckoned for, and the figures themselves. */
export interface BulletinRow extends Row {
  span: BulletinSpan;
  fromDay: Day;
  toDay: Day;
  /** Legal day and instant of knowledge of the figures. */
  on: Day;
  knownAt: Instant;
  state: BulletinState;
  title: string;
  /** 发文字号 of the bulletin, given with its issue. */
  number: string | null;
  texts: BulletinTexts;
  cases: BulletinCase[];
  /** As reckoned at `knownAt`; never written again once issued. */
  figures: BulletinFigures;
  isPublic: boolean;
  createdById: number | null;
  createdAt: Instant;
  issuedOn: Day | null;
  issuedById: number | null;
  withdrawnAt: Instant | null;
  withdrawReason: string | null;
}
