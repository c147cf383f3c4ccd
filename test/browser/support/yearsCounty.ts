import { day } from '../../../server/domain/day.ts';
import type { DocumentFacts } from '../../../server/domain/documents/facts.ts';
import { WORD } from './yearsPlan.ts';

/** The days of the documents that the county begins with, and of the notice that comes to be held. */
export const DAYS: Record<string, Partial<DocumentFacts>> = {
  parking: {
    signedOn: day('2024-06-10'),
    publishedOn: day('2024-06-12'),
    effectiveOn: day('2024-07-01'),
    validUntil: day('2027-06-30'),
  },
  care: {
    signedOn: day('2024-12-10'),
    publishedOn: day('2024-12-12'),
    effectiveOn: day('2025-01-01'),
    validUntil: day('2027-12-31'),
  },
  open: { signedOn: day('2023-04-10'), publishedOn: day('2023-04-12'), effectiveOn: day('2023-05-01') },
  bus: {
    signedOn: day('2026-12-18'),
    publishedOn: day('2026-12-20'),
    effectiveOn: day('2027-03-01'),
    validUntil: day('2030-02-28'),
  },
  award: {
    signedOn: day('2024-02-10'),
    publishedOn: day('2024-02-12'),
    effectiveOn: day('2024-03-01'),
    validUntil: day('2028-02-29'),
  },
  careNotice: {
    signedOn: day('2027-10-08'),
    publishedOn: day('2027-10-08'),
    effectiveOn: day('2027-10-08'),
    genre: '通知',
  },
};

/** The decision that lets two documents lapse unless they are published anew. */
export const CONDITION = `青石县人民政府
关于修改部分规范性文件的通知
青政规〔2027〕5号
各乡镇人民政府，县政府各部门：
为做好${WORD}，《青石县老旧小区改造资金管理办法》（青政规〔2023〕1号）、《青石县农村集体聚餐管理规定》（青政规〔2023〕2号）需修改后重新公布，应在2028年3月31日前公布，逾期未公布的，自2028年4月1日起宣布失效。
本通知自印发之日起施行。
青石县人民政府
2027年9月20日
`;

/** The notice that lengthens a term by being uploaded and confirmed. */
export const AWARD_NOTICE = `青石县人民政府
关于延长《青石县科学技术奖励办法》有效期的通知
青政规〔2028〕1号
各乡镇人民政府，县政府各部门：
经评估并结合${WORD}，《青石县科学技术奖励办法》（青政规〔2024〕3号）需继续实施，有效期延长至2029年12月31日。
本通知自印发之日起施行。
青石县人民政府
2028年1月12日
`;
