import type { JSX } from 'preact';
import { Layout } from '../components/layout.tsx';
import { paths } from '../paths.ts';
import type { RoundPlanModel } from '../round/model.ts';
import { PlanForm } from '../round/planForm.tsx';
import { ScopeView } from '../round/scope.tsx';

/** `GET /cleanup/new` and `GET /cleanup/:id/edit`: the plan of a round with its scope. */
export function RoundPlanPage(page: RoundPlanModel): JSX.Element {
  const title = page.round === null ? '新建清理批次' : '修改清理批次';
  return (
    <Layout
      chrome={page.chrome}
      title={title}
      width="wide"
      indexed={false}
      crumbs={[
        { href: paths.desk(), text: '待办' },
        { href: paths.rounds(), text: '清理批次' },
        ...(page.round === null ? [] : [{ href: paths.round(page.round.id), text: page.round.title }]),
        { text: title },
      ]}
    >
      <h1>{title}</h1>
      <p class="lead">
        先预览范围，看清哪些文件列入、哪些不列入和原因；建立以后还可以逐件补入、移出，下发任务以前不通知任何单位。
      </p>
      {page.scope === null ? null : (
        <ScopeView scope={page.scope} bodies={new Map(page.bodies.map((body) => [body.id, body.name]))} />
      )}
      <PlanForm page={page} />
    </Layout>
  );
}
