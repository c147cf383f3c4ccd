import type { JSX } from 'preact';
import type { Act } from '../../domain/acts.ts';
import { may } from '../../domain/may.ts';
import { DayField, SelectField, TextField, Version } from '../components/fields.tsx';
import { Caution, Disclosure } from '../components/parts.tsx';
import type { Form } from '../form.ts';
import { paths } from '../paths.ts';
import type { IssuerModel } from './model.ts';

/** The form of an act: what was sent if it was refused, else empty. */
const formOf = (page: IssuerModel, act: Act): Form<string> =>
  page.failed?.act === act ? page.failed.form : { values: {}, errors: [] };
const isOpen = (page: IssuerModel, act: Act): boolean => page.failed?.act === act;

/** 更名, 撤并, 合并重复登记: what becomes of a body itself, for the admin. */
export function IssuerChanges({ page }: { page: IssuerModel }): JSX.Element | null {
  const { chrome, issuer } = page;
  if (!may(chrome.actor, 'issuer.end', {}) || issuer.mergedIntoId !== null) return null;
  return (
    <section id="changes" aria-labelledby="changes-title">
      <h2 id="changes-title">机构变动</h2>
      <Rename page={page} />
      <End page={page} />
      <Merge page={page} />
    </section>
  );
}

function Rename({ page }: { page: IssuerModel }): JSX.Element {
  const form = formOf(page, 'issuer.rename');
  return (
    <Disclosure summary="登记更名" open={isOpen(page, 'issuer.rename')}>
      <form class="form" method="post" action={paths.issuerRename(page.issuer.id)}>
        <Version version={page.issuer.version} />
        <TextField form={form} scope="rename" name="name" label="新的全称" required wide />
        <DayField form={form} scope="rename" name="fromDay" label="自哪一天起用新名称" required />
        <TextField form={form} scope="rename" name="basis" label="依据" hint="批准文件的名称和文号" wide />
        <p class="form-end">
          <button type="submit" class="button button-primary">
            登记更名
          </button>
          <small>已有文件保留印发时的名称，用旧名称仍能找到这个机关。</small>
        </p>
      </form>
    </Disclosure>
  );
}

function End({ page }: { page: IssuerModel }): JSX.Element {
  const { issuer } = page;
  const sent = formOf(page, 'issuer.end');
  const values = {
    lastDay: issuer.activeTo ?? '',
    successorId: issuer.successorId === null ? '' : String(issuer.successorId),
    basis: issuer.endBasis ?? '',
    ...sent.values,
  };
  const form = { ...sent, values };
  return (
    <Disclosure summary={issuer.activeTo === null ? '登记撤并' : '修改撤并登记'} open={isOpen(page, 'issuer.end')}>
      <form class="form" method="post" action={paths.issuerEnd(issuer.id)}>
        <Version version={issuer.version} />
        <DayField form={form} scope="end" name="lastDay" label="存在的最后一天" required />
        <SelectField
          form={form}
          scope="end"
          name="successorId"
          label="由哪个机关承继"
          options={page.others.map(({ id, name }) => ({ value: String(id), label: name }))}
          empty="没有机关承继"
        />
        <TextField form={form} scope="end" name="basis" label="依据" hint="批准文件的名称和文号" required wide />
        <p class="form-end">
          <button type="submit" class="button button-primary">
            登记撤并
          </button>
          <small>
            在册文件{page.total}件的效力不变；从次日起，它们的清单、统计、到期事项和未办结的草稿归承继的机关。
          </small>
        </p>
      </form>
    </Disclosure>
  );
}

function Merge({ page }: { page: IssuerModel }): JSX.Element {
  const form = formOf(page, 'issuer.merge');
  return (
    <Disclosure summary="合并重复登记" open={isOpen(page, 'issuer.merge')}>
      <form class="form" method="post" action={paths.issuerMerge(page.issuer.id)}>
        <Version version={page.issuer.version} />
        <Caution>
          只用于同一个机关登记了两次。“{page.issuer.name}
          ”的文件、账号、问题事件都会转到保留的一条，名称记为它的简称；合并以后不能拆开。机构改革的合并请用“登记撤并”。
        </Caution>
        <SelectField
          form={form}
          scope="merge"
          name="intoId"
          label="保留哪一条"
          required
          options={page.others.map(({ id, name }) => ({ value: String(id), label: name }))}
          empty="请选择"
        />
        <p class="form-end">
          <button type="submit" class="button button-danger">
            合并
          </button>
        </p>
      </form>
    </Disclosure>
  );
}
