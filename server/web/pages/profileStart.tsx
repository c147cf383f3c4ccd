import type { JSX } from 'preact';
import type { Day } from '../../domain/day.ts';
import type { Chrome } from '../chrome.ts';
import { AreaField, DayField, ErrorSummary, RadioField } from '../components/fields.tsx';
import { Layout } from '../components/layout.tsx';
import type { Form } from '../form.ts';
import { paths } from '../paths.ts';

/** `GET /profile/start`: an example of another county, or a file of rules; both lead to the preview. */
export interface ProfileStartPage {
  chrome: Chrome;
  today: Day;
  examples: readonly { id: string; name: string; region: string; figures: number }[];
  example: Form<'example' | 'from' | 'reason'>;
  file: Form<'json' | 'files' | 'reason'>;
}

export function ProfileStartPage(page: ProfileStartPage): JSX.Element {
  return (
    <Layout
      chrome={page.chrome}
      title="从示例或者文件开始"
      indexed={false}
      crumbs={[{ href: paths.profile(), text: '辖区规则' }, { text: '从示例或者文件开始' }]}
    >
      <h1>从示例或者文件开始</h1>
      <ErrorSummary errors={page.example.errors} scope="example" />
      <ErrorSummary errors={page.file.errors} scope="file" />
      <section aria-labelledby="example-title">
        <h2 id="example-title">从示例开始</h2>
        <p class="figure-lead">
          示例的县名是虚构的，数值和出处来自所在省份的规定；查不到原文的都留作“待司法局设定”。先预览，再保存。
        </p>
        <form class="form" method="post" action={paths.profileStart()}>
          <RadioField
            form={page.example}
            scope="example"
            name="example"
            label="示例"
            required
            options={page.examples.map(({ id, name, region, figures }) => ({
              value: id,
              label: name,
              hint: `${region}，写明${figures}项`,
            }))}
          />
          <DayField form={page.example} scope="example" name="from" label="从哪一天起生效" required />
          <AreaField form={page.example} scope="example" name="reason" label="为什么改" required rows={2} />
          <p class="form-end">
            <button type="submit" class="button button-primary">
              预览
            </button>
          </p>
        </form>
      </section>
      <section aria-labelledby="file-title">
        <h2 id="file-title">从文件开始</h2>
        <p class="figure-lead">另一套规备下载的规则文件（JSON）。文件里写明的每个版本都按它自己的日期采用。</p>
        <form class="form" method="post" action={paths.profileUpload()} enctype="multipart/form-data">
          <div class="field field-wide" data-name="files">
            <label for="file-files">规则文件</label>
            <input id="file-files" type="file" name="files" accept=".json,application/json" />
          </div>
          <AreaField form={page.file} scope="file" name="json" label="或者粘贴文件内容" rows={6} />
          <AreaField form={page.file} scope="file" name="reason" label="为什么改" required rows={2} />
          <p class="form-end">
            <button type="submit" class="button button-primary">
              预览
            </button>
          </p>
        </form>
      </section>
    </Layout>
  );
}
