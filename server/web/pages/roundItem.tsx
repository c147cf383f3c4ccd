import type { JSX } from 'preact';
import { namingDay } from '../../domain/documents/facts.ts';
import { titled } from '../../text/names.ts';
import { ITEM_STATE } from '../../text/roundLabels.ts';
import { DayCell, InstantText } from '../components/days.tsx';
import { AreaField, ErrorSummary, Version } from '../components/fields.tsx';
import { Layout } from '../components/layout.tsx';
import { Papers } from '../components/papers.tsx';
import { Disclosure, DocumentName, Facts } from '../components/parts.tsx';
import { ValidityBadge } from '../components/validity.tsx';
import { paths } from '../paths.ts';
import { AnswerFields } from '../round/answerFields.tsx';
import { Said, tickValue } from '../round/itemsTable.tsx';
import type { RoundItemModel } from '../round/model.ts';
import { RoundSteps } from '../round/steps.tsx';

/** `GET /cleanup/:id/documents/:itemId`: one document of a round, and the form for its conclusion. */
export function RoundItemPage(page: RoundItemModel): JSX.Element {
  const { round, now } = page;
  const { item, line } = page.line;
  const open = round.state === 'open' && item.state !== 'removed' && item.state !== 'accepted';
  return (
    <Layout
      chrome={page.chrome}
      title={`清理结论：${line.title}`}
      width="wide"
      indexed={false}
      crumbs={[
        { href: paths.round(round.id), text: '清理批次' },
        { href: paths.roundItems(round.id), text: '文件' },
        { text: line.title },
      ]}
    >
      <h1>{titled(line.title, line.docNumber)}</h1>
      <p class="state-line" role="status">
        <b>{ITEM_STATE[item.state]}</b>
        {item.state === 'returned' || item.state === 'removed' ? `：${item.note ?? ''}` : null}
      </p>
      <Facts
        facts={[
          {
            term: '文件',
            value: <DocumentName named={{ documentId: line.id, title: line.title, docNumber: line.docNumber }} staff />,
          },
          { term: '制定机关', value: line.issuerName, note: line.joint ? '联合制定，请与其他制定机关商定结论' : null },
          { term: '填报单位', value: page.answerer ?? '司法局' },
          { term: '公布', value: <DayCell day={namingDay(line)} /> },
          { term: '效力', value: <ValidityBadge validity={now.validity} since={now.since} until={page.until} /> },
          {
            term: '列入依据',
            value: item.byHand ? '逐件补入' : item.matched === null ? '截止日以前公布' : `含“${item.matched}”`,
            note: item.byHand && item.state === 'asked' ? item.note : null,
          },
          { term: '已报结论', value: item.conclusion === null ? null : <Said item={item} /> },
          ...(item.answeredAt === null
            ? []
            : [
                {
                  term: '报送',
                  value: <InstantText at={item.answeredAt} />,
                  note: item.answeredById === null ? null : (page.people.get(item.answeredById) ?? '已停用的账号'),
                },
              ]),
        ]}
      />
      {page.acts.includes('round.answer') ? <Answer page={page} /> : null}
      {page.acts.includes('round.accept') || page.acts.includes('round.return') ? <Check page={page} /> : null}
      <section id="papers" aria-labelledby="papers-title">
        <h2 id="papers-title">材料</h2>
        <Papers
          place={{ documentId: item.documentId, subject: 'round', subjectId: item.id }}
          papers={page.papers}
          people={page.people}
          mayAdd={open && page.acts.includes('round.answer')}
          mayRemove={open && page.acts.includes('round.answer')}
          back={paths.roundItem(round.id, item.id)}
          title="清理材料"
        />
      </section>
      {page.acts.includes('round.remove') ? <Remove page={page} /> : null}
      {page.steps.length === 0 ? null : (
        <section aria-labelledby="steps-title">
          <h2 id="steps-title">经过</h2>
          <RoundSteps label="经过" steps={page.steps} people={page.people} />
        </section>
      )}
    </Layout>
  );
}

function Answer({ page }: { page: RoundItemModel }): JSX.Element {
  const { item } = page.line;
  return (
    <section aria-labelledby="answer-title">
      <h2 id="answer-title">{item.conclusion === null ? '填报清理结论' : '修改清理结论'}</h2>
      <ErrorSummary errors={page.form.errors} />
      <form class="form" method="post" action={paths.roundAct(page.round.id, 'answer')} data-guard>
        <input type="hidden" name="item" value={tickValue(item)} />
        <input type="hidden" name="one" value={String(item.id)} />
        <AnswerFields form={page.form} round={page.round} />
        <p class="form-end">
          <button type="submit" class="button button-primary">
            报送结论
          </button>
        </p>
      </form>
    </section>
  );
}

function Check({ page }: { page: RoundItemModel }): JSX.Element {
  const { round } = page;
  const { item } = page.line;
  const ticked = (
    <>
      <input type="hidden" name="item" value={tickValue(item)} />
      <input type="hidden" name="one" value={String(item.id)} />
    </>
  );
  return (
    <section aria-labelledby="check-title">
      <h2 id="check-title">司法局核对</h2>
      {page.acts.includes('round.accept') ? (
        <form method="post" action={paths.roundAct(round.id, 'accept')}>
          {ticked}
          <button type="submit" class="button button-primary">
            认可结论
          </button>
        </form>
      ) : null}
      {page.acts.includes('round.return') ? (
        <Disclosure summary="退回结论" open={'returnReason' in page.form.values}>
          <form class="form" method="post" action={paths.roundAct(round.id, 'return')} data-guard>
            {ticked}
            <AreaField
              form={page.form}
              scope="return"
              name="returnReason"
              label="退回的理由"
              hint="填报单位会看到"
              required
            />
            <p class="form-end">
              <button type="submit" class="button">
                退回
              </button>
            </p>
          </form>
        </Disclosure>
      ) : null}
    </section>
  );
}

function Remove({ page }: { page: RoundItemModel }): JSX.Element {
  const { item } = page.line;
  return (
    <Disclosure summary="移出批次">
      <form class="form" method="post" action={paths.roundItemRemove(page.round.id, item.id)} data-guard>
        <Version version={item.version} />
        <AreaField
          form={page.form}
          scope="remove"
          name="reason"
          label="移出的理由"
          hint="移出以后没有清理结论"
          required
        />
        <p class="form-end">
          <button type="submit" class="button button-danger">
            移出
          </button>
        </p>
      </form>
    </Disclosure>
  );
}
