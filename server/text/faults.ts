import { instantProse } from './days.ts';
import { count, sizeText } from './names.ts';
import { ATTACHMENTS } from './attachmentFaults.ts';
import { DECISIONS } from './decisionFaults.ts';
import { REVIEWS } from './reviewFaults.ts';
import { EVIDENCE } from './evidenceFaults.ts';
import { FILINGS } from './filingFaults.ts';
import { INTERVIEWS } from './interviewFaults.ts';
import { HINTS } from './hintFaults.ts';
import { RECORDS } from './procedureFaults.ts';
import { REMINDERS } from './reminderFaults.ts';
import { REGISTRATION } from './registrationFaults.ts';
import { ROUNDS } from './roundFaults.ts';
import { requestSentence } from './requestFaults.ts';
import { ROUTINES } from './routine.ts';
import { RULES } from './ruleFaults.ts';
import { SETTINGS } from './settingFaults.ts';
import { EVALUATIONS } from './evaluation.ts';
import { MATERIALS } from './material.ts';
import { SUBJECTS } from './subject.ts';
import { SYSTEM } from './systemFaults.ts';
import { TERMS } from './term.ts';
import { RUNNING, type Sentence, WORK } from './workFaults.ts';

type Details = Readonly<Record<string, unknown>>;

const number = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null);
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const PACKED =
  '这是压缩包，里面的文件没有读取。请先解压，再把里面的文件一次选中上传；有台账的，可以在“批量导入”里连同台账一起上传。';

const KINDS: Readonly<Record<string, string>> = {
  image: '图片',
  png: '图片',
  jpg: '图片',
  jpeg: '图片',
  tiff: '图片',
  zip: '压缩包',
  rar: '压缩包',
  '7z': '压缩包',
  gz: '压缩包',
  exe: '程序',
  xls: 'Excel 表格',
  xlsx: 'Excel 表格',
  ppt: '演示文稿',
  pptx: '演示文稿',
  doc: 'Word 97—2003 文档（DOC）',
  wps: 'WPS 文档',
  doc95: 'Word 95 或更早的文档',
  ofd: 'OFD 文件',
  rtf: 'RTF 文件',
  odt: 'ODT 文件',
};

const FILE: Readonly<Record<string, Sentence>> = {
  'file.empty': '文件是空的，没有任何内容。请检查原文件，重新导出后再上传。',
  'file.tooLarge': (d) => {
    const limit = number(d.limit);
    if (number(d.chars) !== null)
      return `文件里的文字太多${limit === null ? '' : `，超过了${count(limit)}字`}。请拆分后分别上传。`;
    return `文件太大${limit === null ? '' : `，超过了${sizeText(limit)}`}。请压缩图片或者拆分后再上传。`;
  },
  'file.imageTooLarge': (d) => {
    const limit = number(d.limit);
    return `图片的尺寸太大${limit === null ? '' : `，超过了${count(Math.round(limit / 10_000))}万像素`}。请按 300 dpi 重新扫描，或者缩小后再上传。`;
  },
  'file.tooManyScans': (d) => {
    const pages = number(d.pages);
    return `这是扫描件${pages === null ? '' : `，有${pages}页要识别`}，在这里要等太久。请先在“上传”里识别和核对，或者改用 Word、带文字的 PDF。`;
  },
  'file.noPage': '文件里没有这一页。请刷新页面后再看。',
  'file.unsupported': (d) => {
    const kind = text(d.kind);
    if (kind !== null && KINDS[kind] === '压缩包') return PACKED;
    const seen = kind === null || kind === 'unknown' ? '' : `这是${KINDS[kind] ?? ` ${kind} 格式的文件`}，`;
    return `${seen}暂时不能读取。请另存为 PDF、Word（DOCX）、网页、纯文本或者图片（PNG、JPEG、TIFF）后再上传。`;
  },
  'file.encrypted': '文件设有密码，无法读取。请去掉密码保护，另存后再上传。',
  'file.damaged': '文件已损坏或者没有传完整。请用原来的软件打开确认，另存后再上传。',
  'file.noText': '文件里没有读到文字。扫描件请换一份更清晰的（300 dpi），或者上传带文字的 PDF、Word 原稿。',
  'file.timeout': (d) => {
    const seconds = number(d.seconds);
    return `读取文件用时过长${seconds === null ? '' : `（超过${seconds}秒）`}，已经停止。请另存为较简单的 PDF 或者 Word 后再上传。`;
  },
  'file.memory': '读取这个文件需要的内存超过了限制，已经停止。请压缩图片或者拆分后再上传。',
  'file.bomb': '文件展开以后异常庞大，为安全起见没有读取。请用原来的软件重新导出。',
  'file.tooManyPages': (d) => {
    const limit = number(d.limit);
    return `文件页数太多${limit === null ? '' : `，超过了${limit}页`}。请拆分后分别上传。`;
  },
  'file.garbled': '读出的文字是乱码，文件里的字体信息不完整。请上传 Word 原稿，或者重新导出 PDF。',
  'file.missing': (d) => {
    const path = text(d.path) ?? text(d.file);
    return path === null
      ? '找不到这个文件的原件。请联系系统管理员核对存储和备份。'
      : `没有 ${path} 这个文件。请核对路径。`;
  },
  'reader.crashed': '读取文件时出了意外，文件没有保存为卷宗。请重试；仍然不行的，另存为其他格式再上传。',
  'reader.busy': (d) => {
    const waiting = number(d.waiting);
    return `正在读取的文件较多${waiting === null ? '' : `，前面还有${waiting}件`}。请稍后再上传。`;
  },
  'reader.closed': '系统正在停止或者重新启动，文件没有读取。请稍后再上传。',
};

const ACCESS: Readonly<Record<string, Sentence>> = {
  'auth.required': '请先登录，再继续刚才的操作。',
  'auth.wrong': '账号或者密码不对。请核对后重试；连续输错会暂时锁定。',
  'auth.locked': (d) => {
    const minutes = number(d.minutes);
    return `连续输错次数过多，账号已暂时锁定${minutes === null ? '' : `${minutes}分钟`}。请稍后再试，或者请系统管理员重置密码。`;
  },
  'auth.forbidden': '您的岗位没有办理这一步的权限。需要办理的，请联系本单位负责的同事或者系统管理员。',
  'auth.disabled': '这个账号已经停用。需要恢复的，请联系系统管理员。',
  'auth.origin': '这次提交不是从本站页面发出的，没有办理。请回到页面重新提交。',
  'auth.weakPassword': (d) => `新密码太简单。请至少使用${number(d.min) ?? 10}个字，并且不要与账号相同。`,
  'auth.passwordReused': '新密码不能与原密码相同。请换一个。',
  'auth.mustChange': '这是初始密码，请先修改密码，再继续办理。',
  'not.found': '没有找到您要的内容。它可能已经移走，或者您没有查看它的权限。',
  'document.withdrawn': (d) =>
    `这份文件曾经公开，${typeof d.at === 'string' ? `已于${instantProse(d.at)}` : '已经'}撤下，不再提供。${typeof d.said === 'string' ? `说明：${d.said.replace(/[。；;]$/u, '')}。` : ''}撤下不等于废止：它是否有效${typeof d.said === 'string' ? '' : '、为什么撤下'}，请向制定机关或者同级司法行政部门查询。`,
  'input.invalid': '填写的内容有误。请按提示修改后再提交。',
  'rate.limited': (d) => {
    const seconds = number(d.seconds);
    return `操作太频繁。请${seconds === null ? '稍等片刻' : `在${seconds}秒以后`}再试。`;
  },
  'server.internal':
    '系统出了错，这一步没有完成，已有的数据没有改变。请稍后重试；仍然不行的，把错误编号告诉系统管理员。',
};

const STORE: Readonly<Record<string, Sentence>> = {
  'store.busy': (d) => {
    const running = text(d.running);
    return `系统正在${running === null ? '写入其他数据' : running}，这一步没有保存。请稍后再提交一次。`;
  },
};

const MAIL: Readonly<Record<string, Sentence>> = {
  'mail.unreachable': (d) =>
    `邮件服务器连接不上${text(d.reason) === null ? '' : `（${text(d.reason)}）`}，邮件已保留，稍后自动重发。请检查 SMTP_URL 和网络。`,
};

const SENTENCES: Readonly<Record<string, Sentence>> = {
  ...FILE,
  ...ACCESS,
  ...STORE,
  ...MAIL,
  ...WORK,
  ...RUNNING,
  ...RECORDS,
  ...RULES,
  ...SETTINGS,
  ...SYSTEM,
  ...HINTS,
  ...ATTACHMENTS,
  ...SUBJECTS,
  ...MATERIALS,
  ...REVIEWS,
  ...DECISIONS,
  ...TERMS,
  ...EVALUATIONS,
  ...REGISTRATION,
  ...FILINGS,
  ...ROUNDS,
  ...ROUTINES,
  ...EVIDENCE,
  ...INTERVIEWS,
  ...REMINDERS,
};

/** Codes that have a sentence of their own. */
export const FAULT_CODES: readonly string[] = Object.keys(SENTENCES);

/**
 * What happened and what to do next, in Chinese, for the code and details of a `Fault`. A code without a sentence of its own
 * gets a general one that names the code, so that a person can pass it on.
 */
export function faultSentence(code: string, details: Details = {}): string {
  const sentence = SENTENCES[code];
  if (sentence === undefined)
    return (
      requestSentence(code, details) ??
      `这一步没有办成（${code}）。请核对填写的内容后重试；仍然不行的，把括号里的编号告诉系统管理员。`
    );
  return typeof sentence === 'string' ? sentence : sentence(details);
}
