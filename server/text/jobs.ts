import { count } from './names.ts';

export const JOB_STATE = { running: '进行中', done: '完成', failed: '失败' } as const;

const JOBS: Readonly<Record<string, string>> = {
  scan: '每日扫描',
  remind: '发出提醒',
  mail: '投递邮件',
  follow: '跟进办理记录',
  index: '检索索引',
  search: '检索索引',
  notices: '提醒',
  upkeep: '日常维护',
  backup: '备份',
  import: '批量导入',
  likeness: '相近文件比对',
  publish: '公开库发布',
  dump: '开放数据导出',
  intake: '公众提交接收',
};

/** The name of a job or a follower; an unknown one keeps its own. */
export const jobName = (job: string): string => JOBS[job] ?? job;

const WORDS: Readonly<Record<string, string>> = {
  documents: '文件',
  flags: '到期事项',
  fresh: '新增',
  created: '新增',
  added: '新增',
  cleared: '已消除',
  proved: '记录的问题事件',
  notices: '提醒',
  mails: '邮件',
  sent: '已发送',
  failed: '失败',
  done: '已处理',
  total: '共',
  imported: '已导入',
  unchanged: '没有变化',
  skipped: '已有，跳过',
  refused: '被拒绝',
  warnings: '有疑问',
  files: '文件',
  removed: '清除',
  name: '名称',
  reason: '原因',
  error: '原因',
};

/** What a run says of itself, as words; keys that mean nothing to people are left out. */
export function jobDetail(detail: Readonly<Record<string, unknown>> | null): string {
  return Object.entries(detail ?? {})
    .flatMap(([key, value]) => {
      const word = WORDS[key];
      if (word === undefined) return [];
      if (typeof value === 'number') return [`${word}${count(value)}`];
      return typeof value === 'string' && value !== '' ? [`${word}：${value}`] : [];
    })
    .join('，');
}
