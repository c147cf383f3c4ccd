import type { JSX } from 'preact';
import { TIERS } from '../../domain/codes.ts';
import { ROUND_KINDS } from '../../domain/rounds/codes.ts';
import { TIER } from '../../text/labels.ts';
import { ROUND_KIND } from '../../text/roundLabels.ts';
import { AreaField, DayField, ErrorSummary, RadioField, TextField, Version } from '../components/fields.tsx';
import { Disclosure } from '../components/parts.tsx';
import { paths } from '../paths.ts';
import type { RoundPlanModel } from './model.ts';

const HINT = {
  regular: '截止日以前公布、现在没有失效的全部文件',
  special: '所选主题的，正文或者标题有所填主题词、引用所填法律的文件',
  immediate: '一部法律、法规修改或者废止，清理引用它的文件',
} as const;

const chosen = (values: Partial<Record<string, string>>, name: string): ReadonlySet<string> =>
  new Set((values[name] ?? '').split('\n').filter((one) => one !== ''));

/** The plan of a round: kind, cut-off, whose documents, words, limits; to be previewed before it is kept. */
export function PlanForm({ page }: { page: RoundPlanModel }): JSX.Element {
  const { form, round } = page;
  const issuers = chosen(form.values, 'issuer');
  const tiers = chosen(form.values, 'tier');
  const subjects = chosen(form.values, 'subject');
  return (
    <>
      <ErrorSummary errors={form.errors} />
      <form
        class="form"
        method="post"
        action={round === null ? paths.roundNew() : paths.roundEdit(round.id)}
        data-guard
      >
        {round === null ? null : <Version version={round.version} />}
        <TextField form={form} name="title" label="批次名称" required wide />
        <RadioField
          form={form}
          name="kind"
          label="清理方式"
          required
          options={ROUND_KINDS.map((value) => ({ value, label: ROUND_KIND[value], hint: HINT[value] }))}
        />
        <DayField form={form} name="cutOff" label="截止日" hint="清理这一天和以前公布的文件，不能晚于今天" required />
        <TextField
          form={form}
          name="words"
          label="主题词"
          hint="专项清理填写，几个词用顿号分开；标题或者正文有其中一个词的列入"
          wide
        />
        <TextField
          form={form}
          name="law"
          label="引用的法律、法规"
          hint="专项清理可填，即时清理必填；用全称或者通用简称"
          wide
        />
        <div class="field-wide">
          <Disclosure
            summary={`限定主题${subjects.size === 0 ? '' : `（已选${subjects.size}个）`}`}
            open={subjects.size > 0}
          >
            <fieldset class="field field-radio">
              <legend>主题</legend>
              <p class="hint">专项清理可选；不勾选的，不限主题。同时填主题词或者法律的，两样都符合的才列入</p>
              {page.subjects.map((name) => (
                <label>
                  <input type="checkbox" name="subject" value={name} checked={subjects.has(name)} />
                  <span>{name}</span>
                </label>
              ))}
            </fieldset>
          </Disclosure>
        </div>
        <fieldset class="field field-radio">
          <legend>层级</legend>
          <p class="hint">不勾选的，不限层级</p>
          {TIERS.map((tier) => (
            <label>
              <input type="checkbox" name="tier" value={tier} checked={tiers.has(tier)} />
              <span>{TIER[tier]}</span>
            </label>
          ))}
        </fieldset>
        <div class="field-wide">
          <Disclosure
            summary={`限定制定机关${issuers.size === 0 ? '' : `（已选${issuers.size}个）`}`}
            open={issuers.size > 0}
          >
            <fieldset class="field field-radio">
              <legend>制定机关</legend>
              <p class="hint">不勾选的，不限机关；勾选的，包括它起草和承接的文件</p>
              {page.bodies.map((body) => (
                <label>
                  <input type="checkbox" name="issuer" value={String(body.id)} checked={issuers.has(String(body.id))} />
                  <span>{body.name}</span>
                </label>
              ))}
            </fieldset>
          </Disclosure>
        </div>
        <DayField form={form} name="answerBy" label="报送结论期限" hint="由司法局设定" required />
        <DayField form={form} name="finishBy" label="完成期限" hint="由司法局设定" required />
        <AreaField form={form} name="note" label="清理要求" hint="会显示给各制定机关" rows={3} />
        <p class="form-end">
          <button type="submit" class="button" name="do" value="preview">
            预览范围
          </button>
          <button type="submit" class="button button-primary" name="do" value="save">
            {round === null ? '建立批次' : '保存并重新划定范围'}
          </button>
        </p>
      </form>
    </>
  );
}
