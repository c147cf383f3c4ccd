import type { Dossier } from '../../domain/dossier.ts';
import type { Paper, PaperBlock } from '../../domain/paper.ts';
import type { ReviewMaterial } from '../../domain/profile/codes.ts';
import type { ReviewRow } from '../../domain/model.ts';
import { pointsOf } from '../../domain/review/checklist.ts';
import type { ReviewClock } from '../../domain/review/clock.ts';
import { REVIEW_POINTS } from '../../domain/review/codes.ts';
import type { ReviewFile } from '../../domain/review/rows.ts';
import { stepsOf } from '../../domain/review/step.ts';
import { dayProse } from '../days.ts';
import { ADOPTION, OPINION } from '../labels.ts';
import { REVIEW_MATERIAL } from '../profileCodeLabels.ts';
import { COUNSEL_KIND, COUNSEL_USE, POINT_RESULT, REVIEW_OUTCOME, REVIEW_POINT, REVIEW_STEP } from '../reviewLabels.ts';
import { titleLines } from './titleLines.ts';
import { bracketed } from '../../domain/bracketed.ts';

/** What a 合法性审核意见书 is made from; `bureau` is the body that reviews. */
export interface OpinionRecord {
  review: ReviewRow;
  file: ReviewFile;
  dossier: Pick<Dossier, 'document' | 'issuers'>;
  clock: ReviewClock;
  materials: readonly ReviewMaterial[];
  bureau: string;
}

const numerals = ['一', '二', '三', '四', '五', '六', '七'];

/** 行政规范性文件合法性审核意见书 of a concluded review, with the fields of domain.md §10. */
export function reviewOpinionPaper(record: OpinionRecord): Paper {
  const { review, dossier, bureau } = record;
  const { title } = dossier.document;
  const heading = '行政规范性文件合法性审核意见书';
  const sections = [handling, checklist, counsel, conclusion, adoption]
    .map((make) => make(record))
    .filter((blocks) => blocks.length > 0);
  const numbered = sections.map(([head, ...rest], i): PaperBlock[] =>
    head?.kind === 'heading' ? [{ ...head, text: `${numerals[i]}、${head.text}` }, ...rest] : [],
  );
  return {
    name: `合法性审核意见书（${title}）`,
    blocks: [
      { kind: 'title', lines: titleLines(heading) },
      ...(review.opinionNumber === null ? [] : [{ kind: 'subtitle' as const, text: review.opinionNumber }]),
      { kind: 'to', organ: dossier.issuers.map((one) => one.name).join('、') || '送审单位' },
      {
        kind: 'text',
        text: `${review.submittedOn === null ? '' : `${dayProse(review.submittedOn)}`}送来审核的${bracketed(title)}收悉。根据《国务院办公厅关于全面推行行政规范性文件合法性审核机制的指导意见》（国办发〔2018〕115号）的规定，审核意见如下。`,
      },
      ...numbered.flat(),
      {
        kind: 'text',
        text: `本意见针对的送审文本以 SHA-256 校验值固定：${review.draftSha256 ?? ''}。文本有改动的，应当重新送审。`,
      },
      ...(review.concludedOn === null
        ? []
        : [{ kind: 'signature' as const, organ: bureau, on: dayProse(review.concludedOn) }]),
    ],
  };
}

const head = (text: string): PaperBlock => ({ kind: 'heading', text, level: 1 });
const text = (said: string): PaperBlock => ({ kind: 'text', text: said });

function handling({ review, file, clock, materials }: OpinionRecord): PaperBlock[] {
  const steps = stepsOf(file.steps, review).filter((step) => step.step !== 'adopted' && step.step !== 'assigned');
  const rows = steps.map((step) => [
    REVIEW_STEP[step.step],
    dayProse(step.on),
    [
      step.missing.length === 0 ? '' : `缺${step.missing.map((one) => REVIEW_MATERIAL[one]).join('、')}`,
      step.note ?? '',
    ]
      .filter((one) => one !== '')
      .join('；'),
  ]);
  const used = review.acceptedOn === null ? '' : `审核用时${clock.used}个工作日，补正时间不计。`;
  return [
    head('审核经过'),
    text(
      `送审材料：${materials.length === 0 ? '没有登记' : materials.map((one) => REVIEW_MATERIAL[one]).join('、')}。${used}`,
    ),
    ...(rows.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [
              { head: '环节', share: 2, align: 'center' as const },
              { head: '日期', share: 3, align: 'center' as const },
              { head: '说明', share: 7 },
            ],
            rows,
          },
        ]),
  ];
}

function checklist({ review, file }: OpinionRecord): PaperBlock[] {
  const points = pointsOf(file.points, review);
  if (points.length === 0) return [];
  return [
    head('审核内容'),
    {
      kind: 'table',
      columns: [
        { head: '序号', share: 1, align: 'center' },
        { head: '审核内容', share: 6 },
        { head: '结论', share: 2, align: 'center' },
        { head: '说明', share: 5 },
      ],
      rows: REVIEW_POINTS.map((point, i) => {
        const row = points.find((one) => one.point === point);
        return [String(i + 1), REVIEW_POINT[point], row ? POINT_RESULT[row.result] : '', row?.note ?? ''];
      }),
    },
  ];
}

function counsel({ review, file }: OpinionRecord): PaperBlock[] {
  const rows = file.counsels.filter((row) => row.reviewId === review.id && row.opinion !== null);
  if (rows.length === 0) return [];
  return [
    head('专家、法律顾问意见'),
    ...rows.map((row) =>
      text(
        `${COUNSEL_KIND[row.kind]}${row.name}${row.organization === null ? '' : `（${row.organization}）`}：${row.opinion}${row.use === null ? '' : `（${COUNSEL_USE[row.use]}${row.useNote === null ? '' : `：${row.useNote}`}）`}`,
      ),
    ),
  ];
}

function conclusion({ review }: OpinionRecord): PaperBlock[] {
  if (review.opinion === null) return [];
  const plain = OPINION[review.opinion];
  const local = review.outcome === null ? plain : REVIEW_OUTCOME[review.outcome];
  return [
    head('审核意见'),
    text(`${local}。`),
    ...(review.opinionText === null ? [] : [text(review.opinionText)]),
    ...(review.opinion === 'lawful'
      ? []
      : [
          text(
            review.opinion === 'amend'
              ? '请按照本意见修改；没有采纳的，应当向审议会议详细说明理由和依据。'
              : '不合法的，不得提交集体审议。',
          ),
        ]),
  ];
}

function adoption({ review }: OpinionRecord): PaperBlock[] {
  if (review.adoption === null) return [];
  return [
    head('采纳情况'),
    text(`${ADOPTION[review.adoption]}。${review.adoptionNote === null ? '' : `说明：${review.adoptionNote}`}`),
  ];
}
