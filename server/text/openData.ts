import type { Day } from '../domain/day.ts';
import type { DumpFile } from '../ports.ts';

/** What the files of a dump hold. */
export const DUMP_WORDS: Readonly<Record<DumpFile['what'], string>> = {
  documents: '每行一份文件（JSON）：要素、各段效力、各次文本全文、沿革、相关文件',
  table: '全部公开文件的目录表（CSV，UTF-8），可以用 Excel 打开',
  in_force: '现行有效文件的目录表（CSV，UTF-8），可以用 Excel 打开',
  schema: '每行 JSON 的结构说明（JSON Schema）',
};

/** One usual thing that somebody wants of open data, with a command to run as it stands. */
export interface DataExample {
  title: string;
  command: string;
  /** How to read what comes. */
  said: string;
}

/** A text as one word of a shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** The three usual things, for the site at `base`, with a 文号 and days that are there to be asked for. */
export function dataExamples(base: string, sample: { docNumber: string; on: Day; since: Day }): DataExample[] {
  return [
    {
      title: '把现行有效的文件存成一个文件',
      command: [
        `curl -fsSO ${quoted(`${base}/dumps/in-force.csv`)}`,
        `curl -fsSO ${quoted(`${base}/dumps/SHA256SUMS`)}`,
        'sha256sum -c --ignore-missing SHA256SUMS',
      ].join('\n'),
      said:
        '得到 in-force.csv，一行一份文件，第一行是列名；校验一致时显示 OK。要全文的，下载 documents.jsonl.gz，' +
        '解压后每行一份文件，取其中 validity 为 in_force 的行。',
    },
    {
      title: '跟踪变动',
      command: [
        'curl -fsS --etag-compare changes.etag --etag-save changes.etag -o changes.json \\',
        `  ${quoted(`${base}/api/v1/public/changes?from=${sample.since}`)}`,
      ].join('\n'),
      said:
        '得到 changes.json：rows 是这一天以来施行、修改、延长、废止、失效的文件，kind 说明是哪一种；withdrawn 是撤下的文件，请从自己的库里删除。' +
        '隔一段时间再运行同一条命令，没有变动的不会重新下载。',
    },
    {
      title: '查一个发文字号在某一天是否有效',
      command: [
        `curl -fsSG ${quoted(`${base}/api/v1/public/standing`)} \\`,
        `  --data-urlencode ${quoted(`docNumber=${sample.docNumber}`)} -d on=${sample.on}`,
      ].join('\n'),
      said: 'inForce 为 true 是现行有效，false 是那一天不现行有效，null 是没有收录这个发文字号；sentence 用一句话说明理由，address 是那一天的网页。',
    },
  ];
}
