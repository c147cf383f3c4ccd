/** Fictional documents of 清河县 and the ways in which decisions list them. */
export interface Paper {
  title: string;
  number: string | null;
}
const paper = (title: string, number: string | null): Paper => ({ title, number });

export const KEPT = [
  paper('清河县人民政府关于进一步加强农村饮用水水源保护的通知', '清政发〔2012〕14号'),
  paper('清河县人民政府办公室关于印发《清河县政府投资项目管理办法》的通知', '清政办发〔2013〕27号'),
  paper('清河县城市生活垃圾处理费征收管理办法', '清河县人民政府令第12号'),
  paper('关于印发清河县农村危房改造实施方案的通知', '清建发〔2014〕33号'),
];
export const AMENDED = [
  paper('清河县民政局 清河县财政局关于提高城乡低保标准的通知', '清民发〔2015〕9号'),
  paper('清河县人民政府关于划定禁止燃放烟花爆竹区域的通告', null),
];
export const REPEALED = [
  paper('清河县河道采砂管理规定（试行）', '清政规〔2017〕2号'),
  paper('关于调整城区机动车停放服务收费标准的通知', '清发改价格〔2018〕5号'),
  paper('清河县人民政府关于加快发展现代农业产业园区的若干意见', '清政发〔2016〕41号'),
];
export const LAPSED = [
  paper('清河县重大行政决策程序规定', '清政规〔2019〕1号'),
  paper('清河县人民政府办公室转发县教育局关于规范校外培训机构管理意见的通知', '清政办发〔2018〕60号'),
  paper('清河县小型水利工程运行管护办法', '清水发〔2020〕8号'),
];

const marked = (title: string): string => `《${title.replace(/《/g, '〈').replace(/》/g, '〉')}》`;
const noted = ({ number }: Paper): string => (number === null ? '' : `（${number}）`);
const rows = (papers: readonly Paper[], row: (paper: Paper, i: number) => string): string => papers.map(row).join('\n');

/** One list, as layouts leave it in a text. */
export const LAYOUTS: Readonly<Record<string, (papers: readonly Paper[]) => string>> = {
  'numbered rows': (papers) => rows(papers, (p, i) => `${i + 1}.${p.title}${noted(p)}`),
  'numbered rows in marks': (papers) => rows(papers, (p, i) => `${i + 1}．${marked(p.title)}${noted(p)}`),
  'a table': (papers) =>
    `序号\t文件名称\t文号\t公布日期\n${rows(papers, (p, i) => `${i + 1}\t${p.title}\t${p.number ?? ''}\t2012年5月8日`)}`,
  'a table with the number first': (papers) =>
    `序号\t文号\t文件名称\n${rows(papers, (p, i) => `${i + 1}\t${p.number ?? '无'}\t${p.title}`)}`,
  'a table in bars': (papers) =>
    `| 序号 | 文件名称 | 文号 |\n| --- | --- | --- |\n${rows(papers, (p, i) => `| ${i + 1} | ${p.title} | ${p.number ?? ''} |`)}`,
  'a cell a line': (papers) =>
    `序号\n文件名称\n文号\n${rows(papers, (p, i) => `${i + 1}\n${p.title}\n${p.number ?? '/'}`)}`,
  'columns of blanks': (papers) =>
    `序号    文件名称    文号\n${rows(papers, (p, i) => `${i + 1}    ${p.title}    ${p.number ?? ''}`)}`,
  'rows in one run': (papers) =>
    `序号 文件名称 文号 ${papers.map((p, i) => `${i + 1} ${p.title} ${p.number ?? ''}`).join(' ')}`,
  'a glued run': (papers) => `序号文件名称文号${papers.map((p, i) => `${i + 1}${p.title}${p.number ?? ''}`).join('')}`,
};

const HEAD = `清河县人民政府
关于公布规范性文件清理结果的决定
清政规〔2026〕3号
各乡镇人民政府，县政府各部门：
根据国务院有关要求，县政府组织对2025年12月31日前发布的行政规范性文件进行了全面清理。现将清理结果公布如下：
`;
const TAIL = `本决定自2026年3月1日起施行。
清河县人民政府
2026年2月10日
`;

/** A decision with what it says and what is annexed. */
export const decision = (says: string, annexes = ''): string => `${HEAD}${says}\n${TAIL}${annexes}\n`;

/** The four annexes of a cleanup, each list in one layout. */
export const annexed = (list: (papers: readonly Paper[]) => string): string =>
  decision(
    '一、继续有效的规范性文件4件（见附件1）。\n二、需要修改的规范性文件2件（见附件2）。\n三、废止的规范性文件3件（见附件3），自本决定施行之日起停止执行。\n四、宣布失效的规范性文件3件（见附件4）。',
    [
      `附件1\n继续有效的规范性文件目录（4件）\n${list(KEPT)}`,
      `附件2\n需要修改的规范性文件目录（2件）\n${list(AMENDED)}`,
      `附件3\n废止的规范性文件目录（3件）\n${list(REPEALED)}`,
      `附件4\n宣布失效的规范性文件目录（3件）\n${list(LAPSED)}`,
    ].join('\n'),
  );

export const chapter = (papers: readonly Paper[]): string => LAYOUTS['numbered rows in marks']!(papers);
export const table = (papers: readonly Paper[], column: string, cell: (paper: Paper, i: number) => string): string =>
  `序号\t文件名称\t文号\t${column}\n${rows(papers, (p, i) => `${i + 1}\t${p.title}\t${p.number ?? ''}\t${cell(p, i)}`)}`;
export const inMarks = (p: Paper): string => `${marked(p.title)}${noted(p)}`;
