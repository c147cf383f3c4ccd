import type { JSX } from 'preact';
import { TERM_ACT, TERM_ACT_HINT } from '../../text/term.ts';
import { AreaField, DayField, ErrorSummary, TextField, Version } from '../components/fields.tsx';
import { Layout } from '../components/layout.tsx';
import { Empty } from '../components/parts.tsx';
import { paths } from '../paths.ts';
import { Draft } from '../term/draft.tsx';
import { TERM_FIELDS, type TermPage as Model } from '../term/model.ts';
import { Preview } from '../term/preview.tsx';
import { TermStandingFacts } from '../term/standing.tsx';

/** `GET /dossiers/:id/term`: what can be done about a term, tried before it is recorded. */
export function TermPage(page: Model): JSX.Element {
  const { document, term, act } = page;
  return (
    <Layout
      chrome={page.chrome}
      title={`有效期：${document.title}`}
      width="wide"
      indexed={false}
      crumbs={[
        { href: paths.desk(), text: '待办' },
        { href: paths.dossiers(), text: '卷宗' },
        { href: paths.dossier(document.id, 'term'), text: document.title },
        { text: '有效期' },
      ]}
    >
      <h1>有效期：{document.title}</h1>
      <TermStandingFacts term={term} today={page.today} />
      {term.acts.length === 0 ? (
        <Empty>按文件现在的效力，没有可以登记的事项，或者本账号不办理登记。</Empty>
      ) : (
        <>
          <p class="tabs">
            {term.acts.map((one) => (
              <a href={paths.term(document.id, { act: one.slice(5) })} aria-current={one === act ? 'page' : undefined}>
                {TERM_ACT[one]}
              </a>
            ))}
          </p>
          <Wish page={page} />
          {page.preview === null ? null : <Preview preview={page.preview} />}
          {page.preview === null || page.preview.refusal !== null ? null : <Decide page={page} />}
        </>
      )}
      {/* What is drafted here is an extension: it has no place beside a renewal or an end. */}
      {term.mayDraft && act === 'term.extend' ? <Draft page={page} /> : null}
    </Layout>
  );
}

/** The wish as it is tried: a plain GET, so that nothing is recorded by looking. */
function Wish({ page }: { page: Model }): JSX.Element {
  const { document, act, form, candidates, suggested } = page;
  const until = act === 'term.renew' ? '新的有效期至' : '有效期延长至';
  return (
    <section aria-labelledby="wish-title">
      <h2 id="wish-title">{TERM_ACT[act]}</h2>
      <p class="hint">{TERM_ACT_HINT[act]}</p>
      <ErrorSummary errors={form.errors} scope="wish" />
      <form class="form" method="get" action={paths.term(document.id)}>
        <input type="hidden" name="act" value={act.slice(5)} />
        <TextField
          form={form}
          scope="wish"
          name="basis"
          label="依据文件"
          hint="本库已有的通知、决定：填文号、标题或者卷宗编号"
          wide
        />
        {candidates === null ? null : <Candidates page={page} candidates={candidates} />}
        <TextField
          form={form}
          scope="wish"
          name="basisText"
          label="依据说明"
          hint="没有文件的，写会议、决定名称"
          wide
        />
        <DayField
          form={form}
          scope="wish"
          name="on"
          label="决定生效日期"
          hint="不填的，按依据文件的施行日期，没有的按今天"
        />
        {act === 'term.end' ? null : (
          <DayField
            form={form}
            scope="wish"
            name="until"
            label={until}
            hint={
              suggested === null ? '最后一天有效的日期' : `最后一天有效的日期；按本地规定的一般有效期推算为${suggested}`
            }
            required
          />
        )}
        <p class="form-end">
          <button type="submit" class="button">
            预览
          </button>
        </p>
      </form>
    </section>
  );
}

function Candidates({ page, candidates }: { page: Model; candidates: NonNullable<Model['candidates']> }): JSX.Element {
  const { document, act, form } = page;
  if (candidates.length === 0)
    return (
      <p class="hint field-wide">
        本库没有找到。已经印发的通知请先<a href={paths.uploads()}>上传入库</a>，确认以后它写明的延长会自动登记。
      </p>
    );
  const { on, until, basisText } = form.values;
  const query = { act: act.slice(5), basisText, on: on as never, until: until as never };
  return (
    <div class="field-wide">
      <p class="hint">是不是下面的文件？</p>
      <ul class="plain">
        {candidates.map(({ id, title, docNumber }) => (
          <li>
            <a href={paths.term(document.id, { ...query, basis: String(id) })}>{title}</a> <small>{docNumber}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Records what was previewed, exactly. */
function Decide({ page }: { page: Model }): JSX.Element {
  const { document, act, form, preview } = page;
  const explain = preview?.findings.some((finding) => finding.explain) ?? false;
  return (
    <section aria-labelledby="decide-title">
      <h2 id="decide-title" class="unseen">
        登记
      </h2>
      <form class="form" method="post" action={paths.termAct(document.id, act.slice(5))} data-guard>
        <Version version={document.version} />
        {TERM_FIELDS.map((name) => (
          <input type="hidden" name={name} value={form.values[name] ?? ''} />
        ))}
        <AreaField
          form={form}
          scope="decide"
          name="reason"
          label="说明"
          hint={explain ? '超过规定上限的，请写明理由' : '留作办理记录，可以不填'}
          required={explain}
          rows={2}
        />
        <p class="form-end">
          <button type="submit" class={`button button-${act === 'term.end' ? 'danger' : 'primary'}`}>
            登记{TERM_ACT[act]}
          </button>
        </p>
      </form>
    </section>
  );
}
