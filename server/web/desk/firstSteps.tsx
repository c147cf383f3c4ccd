import type { JSX } from 'preact';
import type { Actor } from '../../domain/actor.ts';
import { mayAny } from '../../domain/may.ts';
import { paths } from '../paths.ts';

/** One thing to do in a house that has just been set up. */
export interface FirstStepLine {
  step: 'profile' | 'issuers' | 'users' | 'documents';
  done: boolean;
}

const STEPS = {
  profile: {
    title: '确定本地规则',
    why: '现在按国家层面的规定办理。审核、备案、清理、有效期的本地期限，可以从示例开始填写，没有设定的不检查。',
    links: [{ href: paths.profile(), text: '查看和设定规则' }],
  },
  issuers: {
    title: '登记制定机关',
    why: '有了名录，上传的文件才能对上主办机关，各单位才能有自己的账号。可以从 Excel 一次导入。',
    links: [
      { href: paths.issuerImport(), text: '导入名录' },
      { href: paths.issuerNew(), text: '逐个登记' },
    ],
  },
  users: {
    title: '开立账号',
    why: '备案岗、审核岗、分管领导和各制定机关的经办人各用自己的账号，办理记录才分得清是谁办的。',
    links: [{ href: paths.userNew(), text: '新增账号' }],
  },
  documents: {
    title: '把现有的文件录进来',
    why: '有电子台账的，连同正文文件一次导入；零散的直接上传，系统读出要素，由您核对确认。',
    links: [
      { href: paths.imports(), text: '导入台账' },
      { href: paths.uploads(), text: '上传文件' },
    ],
  },
} as const satisfies Record<FirstStepLine['step'], unknown>;

/** What to begin with, for a person whose desk is still empty; nothing once the house is at work. */
export function FirstSteps({ steps, actor }: { steps: readonly FirstStepLine[]; actor: Actor }): JSX.Element | null {
  if (steps.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="first-steps">
      <h2 id="first-steps">从这里开始</h2>
      <ol class="first-steps">
        {steps.map(({ step, done }) => {
          const { title, why, links } = STEPS[step];
          const may = step !== 'issuers' || mayAny(actor, 'issuer.edit');
          return (
            <li>
              <p>
                <b>{title}</b>
                {done ? <small>（已办）</small> : null}
              </p>
              <p class="hint">{done || may ? why : `${why}请系统管理员登记。`}</p>
              {may ? (
                <p>
                  {links.map(({ href, text }) => (
                    <a class="button button-small" href={href}>
                      {text}
                    </a>
                  ))}
                </p>
              ) : null}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
