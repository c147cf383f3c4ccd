import type { JSX } from 'preact';
import { unknownYears } from '../../../domain/calendarYear.ts';
import type { ReviewRow } from '../../../domain/model.ts';
import { stepsOf } from '../../../domain/review/step.ts';
import { distance } from '../../../text/days.ts';
import { provisionalText } from '../../../text/provisional.ts';
import { CLOCK_CHOICE, REVIEW_STEP } from '../../../text/reviewLabels.ts';
import { REVIEW_MATERIAL } from '../../../text/profileCodeLabels.ts';
import { DayCell } from '../../components/days.tsx';
import { Facts } from '../../components/parts.tsx';
import { Sleeping } from '../../components/sleeping.tsx';
import type { DossierPage } from '../model.ts';

/** The steps of a review in a line: what, on which day, by whom. */
export function Steps({ page, review }: { page: DossierPage; review: ReviewRow }): JSX.Element | null {
  const steps = stepsOf(page.reviewing.file.steps, review);
  if (steps.length === 0) return null;
  const name = (id: number | null): string => (id === null ? '' : (page.people.get(id) ?? ''));
  return (
    <ol class="review-line" aria-label="审核经过">
      {steps.map((step) => (
        <li class={`review-step review-step-${step.step}`}>
          <b>{REVIEW_STEP[step.step]}</b> <DayCell day={step.on} />
          <small>
            {name(step.byId)}
            {step.step === 'assigned' && step.reviewerId !== null ? ` → ${name(step.reviewerId)}` : ''}
          </small>
          {step.missing.length === 0 ? null : (
            <small>缺：{step.missing.map((one) => REVIEW_MATERIAL[one]).join('、')}</small>
          )}
          {step.note === null ? null : <small class="prose">{step.note}</small>}
        </li>
      ))}
    </ol>
  );
}

/** How far the last day is, and that it is provisional where it runs through a year whose days off are not announced. */
function limitNote(page: DossierPage, { acceptedOn, dueOn, state }: ReviewRow): string | undefined {
  if (dueOn === null || state !== 'accepted') return undefined;
  const unknown = acceptedOn === null ? [] : unknownYears(acceptedOn, dueOn, page.rules.calendar);
  return [distance(page.today, dueOn), ...(unknown.length === 0 ? [] : [provisionalText(unknown)])].join('；');
}

/** The clock of a review: working days used, the least and the most, the last day. */
export function Clock({ page, review: r }: { page: DossierPage; review: ReviewRow }): JSX.Element | null {
  const detail = page.reviewing.details.get(r.id);
  if (detail === undefined || r.acceptedOn === null) return null;
  const { clock, least, most } = detail;
  const paused = clock.stretches.filter((stretch) => stretch.kind === 'supplement');
  const sleeps = most === null;
  return (
    <div class="review-clock">
      {most === null ? null : (
        <meter
          min={0}
          max={most}
          value={Math.min(clock.used, most)}
          aria-label={`审核时限：已用${clock.used}个工作日，最长${most}个工作日`}
        >
          {clock.used}/{most}
        </meter>
      )}
      <Facts
        facts={[
          {
            term: '已用',
            value: `${clock.used}个工作日${r.state === 'supplement' ? '（补正中，暂停计算）' : ''}`,
            note: clock.provisional ? '暂按周一至周五计算' : undefined,
          },
          {
            term: '时限',
            value: `${least === null ? '' : `不少于${least}个`}${least !== null && most !== null ? '，' : ''}${most === null ? '' : `最长${most}个工作日`}`,
            note: sleeps ? <Sleeping name="review.maxWorkdays" /> : `出处：${detail.mostCitation}`,
          },
          ...(r.dueOn === null ? [] : [{ term: '期限', value: <DayCell day={r.dueOn} />, note: limitNote(page, r) }]),
          ...(detail.earliestOn === null
            ? []
            : [
                {
                  term: '最早',
                  value: <DayCell day={detail.earliestOn} />,
                  note: '早于这一天出具意见的，记为“合法性审核时限不足”；紧急情况除外',
                },
              ]),
          ...(r.supplementDueOn === null
            ? []
            : [
                {
                  term: '补正期限',
                  value: <DayCell day={r.supplementDueOn} />,
                  note: distance(page.today, r.supplementDueOn),
                },
              ]),
        ]}
      />
      {paused.length === 0 ? null : (
        <p class="hint">
          补正{paused.length}次：
          {paused.map(({ from, to }) => `${from}至${to ?? '现在'}`).join('，')}。{CLOCK_CHOICE}。
        </p>
      )}
    </div>
  );
}
