import type { UserRow } from '../../../server/domain/model.ts';
import { day } from '../../../server/domain/day.ts';
import { REVIEW_POINTS } from '../../../server/domain/review/codes.ts';
import type { PointResult, ReviewPoint } from '../../../server/domain/review/codes.ts';
import type {
  EmergencyRow,
  ReviewCounselRow,
  ReviewPointRow,
  ReviewStepRow,
} from '../../../server/domain/review/rows.ts';
import { AT, TODAY } from '../rows.ts';

/** The reviewer who acts. */
export const by = { id: 6, stepId: 50, at: AT, today: TODAY };

export const stepRow = (more: Partial<ReviewStepRow> = {}): ReviewStepRow => ({
  id: 51,
  version: 1,
  documentId: 1,
  reviewId: 21,
  step: 'submitted',
  on: day('2026-11-02'),
  byId: 5,
  at: AT,
  reviewerId: null,
  missing: [],
  note: null,
  ...more,
});

/** All seven points: without remark unless said otherwise. */
export const allPoints = (found: Partial<Record<ReviewPoint, PointResult>> = {}): ReviewPointRow[] =>
  REVIEW_POINTS.map((point, i) => ({
    id: 71 + i,
    version: 1,
    documentId: 1,
    reviewId: 21,
    point,
    result: found[point] ?? 'pass',
    note: found[point] === 'problem' ? '第五条没有依据' : null,
    judgedById: 6,
    judgedAt: AT,
  }));

export const counselRow = (more: Partial<ReviewCounselRow> = {}): ReviewCounselRow => ({
  id: 81,
  version: 1,
  documentId: 1,
  reviewId: 21,
  kind: 'counsel',
  name: '李律师',
  organization: '清河律师事务所',
  askedOn: day('2026-11-02'),
  askedById: 6,
  question: '第五条是否越权',
  answeredOn: null,
  opinion: null,
  use: null,
  useNote: null,
  ...more,
});

export const emergencyRow = (more: Partial<EmergencyRow> = {}): EmergencyRow => ({
  id: 60,
  version: 1,
  documentId: 1,
  draftSha256: 'as-reviewed',
  approvedById: 9,
  approvedOn: day('2026-11-02'),
  approvedAt: AT,
  reason: '汛情紧急',
  basis: '某办法第二十三条',
  reviewBy: day('2026-11-16'),
  problemId: null,
  revokedAt: null,
  revokedById: null,
  revokeReason: null,
  ...more,
});

export const reviewerRow = (more: Partial<UserRow> = {}): UserRow => ({
  id: 6,
  version: 1,
  login: 'reviewer',
  name: '陈立',
  role: 'reviewer',
  issuerId: null,
  mail: null,
  passwordHash: '',
  mustChangePassword: false,
  failures: 0,
  lockedUntil: null,
  disabledAt: null,
  ...more,
});
