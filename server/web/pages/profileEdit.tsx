import type { JSX } from 'preact';
import type { Day } from '../../domain/day.ts';
import { FIGURES, FIGURE_NAMES, type FigureGroup } from '../../domain/profile/figures.ts';
import type { Figures } from '../../domain/profile.ts';
import { FIGURE_GROUP } from '../../text/figureLabels.ts';
import { figureText } from '../../text/figureText.ts';
import type { Chrome } from '../chrome.ts';
import { AreaField, DayField, ErrorSummary } from '../components/fields.tsx';
import { FigureField } from '../components/figureField.tsx';
import { Layout } from '../components/layout.tsx';
import type { Form } from '../form.ts';
import { paths } from '../paths.ts';

/** `GET /profile/edit/:group`; posts to `/profile/preview`, which stores nothing. */
export interface ProfileEditPage {
  chrome: Chrome;
  group: FigureGroup;
  /** The day from which the new values shall hold; the form shows the figures of that day. */
  from: Day;
  figures: Figures;
  form: Form<string>;
}

export function ProfileEditPage(page: ProfileEditPage): JSX.Element {
  const { form, group } = page;
  const names = FIGURE_NAMES.filter((name) => FIGURES[name].group === group);
  const title = `修改：${FIGURE_GROUP[group]}`;
  return (
    <Layout
      chrome={page.chrome}
      title={title}
      indexed={false}
      crumbs={[{ href: paths.profile(), text: '辖区规则' }, { text: title }]}
    >
      <h1>{title}</h1>
      <p class="figure-lead">
        改了哪一项就从生效日期起适用哪一项，没有改的不变。每一项都要写明来自哪个文件的哪一条；没有规定、由本系统或者本局自定的，选“本系统设定”。
      </p>
      <ErrorSummary errors={form.errors} />
      <form class="form" method="post" action={paths.profilePreview()} data-guard>
        <input type="hidden" name="group" value={group} />
        <DayField
          form={form}
          name="from"
          label="从哪一天起生效"
          hint="文件的施行日期；可以早于今天，那一天以后的事都按新规则判断"
          required
        />
        <AreaField form={form} name="reason" label="为什么改" hint="例如：省政府令第×号施行" required rows={2} />
        <div class="group figure-fields">
          {names.map((name) => (
            <FigureField form={form} name={name} now={figureText(name, page.figures[name].value)} />
          ))}
        </div>
        <p class="form-end form-end-sticky">
          <button type="submit" class="button button-primary">
            预览改动
          </button>
          <a class="button" href={paths.profile()}>
            取消
          </a>
        </p>
      </form>
    </Layout>
  );
}
