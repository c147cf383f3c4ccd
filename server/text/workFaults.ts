import type { Finding } from '../domain/dayChecks.ts';
import { type Day, isDay } from '../domain/day.ts';
import { dayProse } from './days.ts';
import { findingSentence } from './findings.ts';
import { heldSentence } from './held.ts';
import {
  ACT,
  IMPORT_STATE,
  PROBLEM_STATE,
  BULLETIN_STATE,
  SUGGESTION_STATE,
  REVIEW_STATE,
  STATUS,
  UPLOAD_STATE,
  columnLabel,
} from './labels.ts';
import { count } from './names.ts';

type Details = Readonly<Record<string, unknown>>;
export type Sentence = string | ((details: Details) => string);

/** The word for a code in the details; empty when it is missing or unknown. */
const word = (words: Readonly<Record<string, string>>, code: unknown): string => words[String(code)] ?? '';
const day = (value: unknown): string => (isDay(value) ? dayProse(value as Day) : '');
const field = (value: unknown): string => (typeof value === 'string' ? (columnLabel(value) ?? '日期') : '日期');
const now = (words: string): string => (words === '' ? '' : `现在是“${words}”，`);

/** Refusals by a rule of the field: what stands in the way, and the step that comes first. */
export const WORK: Readonly<Record<string, Sentence>> = {
  'conflict.stale': '您打开页面以后，别人已经改过这里。请对照最新内容，选择保留哪一个再提交。',
  'conflict.exists': '同样的记录已经有了，没有重复保存。请先查找已有的记录。',
  'conflict.held': '同一文号或者同样的正文刚刚由别人收录，没有重复保存。请刷新本页，核对是不是同一份文件。',
  'day.future': (d) => `${field(d.field)}${day(d.on)}还没有到，不能登记为已经发生的事。请核对日期。`,
  'day.order': (d) => {
    const before = day(d.notBefore);
    return `${field(d.field)}${day(d.on)}早于前一步${before === '' ? '的日期' : `的${before}`}，前后颠倒。请核对日期。`;
  },
  'document.findings': (d) => {
    const findings = Array.isArray(d.findings) ? (d.findings as Finding[]) : [];
    return `日期或者编号互相矛盾，没有保存。${findings.map((f) => `${findingSentence(f)}。`).join('')}请改正后再提交。`;
  },
  'document.held': heldSentence,
  'document.status': (d) => {
    const act = word(ACT, d.act);
    return `这份文件${now(word(STATUS, d.status))}不能${act === '' ? '办理这一步' : act}。请刷新卷宗，看清办到了哪一步。`;
  },
  'document.textless': '卷宗里还没有文本，不能送审。请先上传文稿。',
  'document.unreviewed':
    '还没有合法性审核意见，或者意见为不合法，不得印发（国办发〔2018〕115号（七））。请先办理审核。',
  'document.foreign_issuer': (d) =>
    `主办机关填的是“${String(d['said'] ?? '')}”，本账号只能登记“${String(d['own'] ?? '')}”的草稿，或者代政府、代上级机关起草的草稿。请核对主办机关；属于部门联合行文的，由主办机关登记。`,
  'document.reason_missing': '没有写明理由。请填写理由后再提交。',
  'event.enact': '施行日期和有效期不作为单独的事件记录。请在“修改要素”里改。',
  'event.day_missing': '没有填写事件的日期。请填写新状态的第一天。',
  'event.until_missing': '延长有效期、重新公布要写明新的截止日期。请填写“截止日期”。',
  'event.articles_missing': '选择了部分条款，但没有写是哪几条。请填写条款。',
  'document.alien_text': (d) =>
    `读出的文字里没有“${String(d['name'] ?? '')}”这个名称，也许选错了文件。请重新选择文件；确实是这份文件修改后的文本的，勾选“文字里没有原来的名称，仍然登记”后再上传。`,
  'document.first_text': '这份文件只有这一个文本，不能撤销。整份文件录错的，请停止公开或者更正要素。',
  'document.later_text': '在它以后还登记过别的文本。请先撤销最新的文本。',
  'document.used_text': '已经有合法性审核以这个文本为准，不能撤销。',
  'event.voided': '这条事件已经作为误记撤销，不需要再撤销。请刷新卷宗。',
  'relation.linked': '这一项已经关联过文件。请刷新卷宗核对。',
  'comparison.self': '不能把文件同它自己比对。请选择另一份文件。',
  'comparison.reason_missing': '没有写明冲突在哪里。请写明两份文件的哪些条款不一致。',
  'relation.self': '不能把文件关联到它自己。请选择另一份文件。',
  'relation.target': '没有找到这份文件。请核对卷宗编号或者文号。',
  'review.open': '这份文件已经在审核中，不能重复送审。请等待审核意见。',
  'review.state': (d) => `这次审核${now(word(REVIEW_STATE, d.state))}不能办理这一步。请刷新卷宗，看清办到了哪一步。`,
  'review.reason_missing': '没有写明意见或者理由。意见为“应当予以修改”“不合法”的，没有全部采纳的，请写明理由。',
  'review.draft_changed': '审核通过的文本与卷宗里最新的文本不一样。请把最新的文本重新送审。',
  'problem.state': (d) =>
    `这条问题事件${now(word(PROBLEM_STATE, d.state))}不能${word(ACT, d.act) || '办理这一步'}。请刷新页面，看清办到了哪一步。`,
  'suggestion.state': (d) =>
    `这件审查建议${now(word(SUGGESTION_STATE, d.state))}不能${word(ACT, d.act) || '办理这一步'}。请刷新页面，看清办到了哪一步。`,
  'suggestion.merge': '没有找到可以并入的审查建议，或者那一件已经办结。请核对受理编号，并入一件正在办理的。',
  'suggestion.code': '受理编号和查询码对不上。请核对提交时记下的编号和查询码；查询码丢失的，请向司法局查询。',
  'suggestion.no_extension': '本地没有设定延长答复的期限，或者这一类不适用延长。请在原期限内答复。',
  'suggestion.extended': '答复期限已经延长过一次，不能再延长。请尽快答复。',
  'suggestion.notified': '已经通知过制定机关。请等待制定机关的书面答复。',
  'suggestion.not_notified': '还没有通知制定机关，不能登记答复。请先登记通知。',
  'suggestion.explained': '制定机关的书面答复已经登记过。请刷新页面核对。',
  'suggestion.document_missing': '还没有写明是哪一份文件。请填写文件名称、文号，或者选定库里的文件。',
  'suggestion.document_unknown': '没有找到这份文件。请改填文件的名称或者文号。',
  'suggestion.organ_missing': '没有写明是哪个法院或者复议机关。请填写来文机关。',
  'bulletin.state': (d) =>
    `这份通报${now(word(BULLETIN_STATE, d.state))}不能${word(ACT, d.act) || '办理这一步'}。签发以后不能再改，有错的请撤回后另行起草。`,
  'bulletin.not_over': (d) => `通报的期间到${day(d.toDay)}才结束，现在不能签发。请在期间结束以后签发。`,
  'bulletin.published': '这份通报已经公开，不需要再办理。',
  'list.too_long': (d) =>
    `这个目录${typeof d['total'] === 'number' ? `有${d['total']}件，` : ''}超过一次导出的上限${typeof d['most'] === 'number' ? `${d['most']}件` : ''}。请按制定机关或者年份分开导出。`,
  'list.changed': '导出期间目录有变动，没有导出完整。请重新导出。',
  'statistics.year': '这一年还没有开始，没有可以统计的。请选择今年或者以前的年份。',
  'bulletin.stretch': '没有这样的通报期间，或者期间还没有开始。请核对年份和第几期。',
  'bulletin.case': '选择的案例不在本期计入的问题事件里，或者已经剔除。请重新选择。',
  'bulletin.contested': '选择的案例有异议还没有决定，不能点名。请先决定异议，或者改选其他案例。',
  'problem.reason_missing': '没有写明理由。请写明事实和依据后再提交。',
  'problem.no_issuer': '文件还没有对上登记的制定机关，不能记录问题事件。请先在“修改要素”里核对制定机关。',
  'upload.confirmed': '这份文件已经确认过，卷宗已经建立。请打开卷宗办理。',
  'upload.state': (d) => `这份上传件${now(word(UPLOAD_STATE, d.state))}不能确认。请回到上传列表查看。`,
  'upload.duplicate': '同样的文件已经上传过，不需要再传。请打开已有的卷宗核对。',
};

/** Refusals to whoever runs the service: import, backup, profiles, settings. */
export const RUNNING: Readonly<Record<string, Sentence>> = {
  'scan.busy': '已有一次扫描正在进行。请等它结束后再试。',
  'scan.clock_behind': (d) =>
    `系统时钟${typeof d.today === 'string' ? `是${d.today}，` : ''}早于已经扫描过的${typeof d.upTo === 'string' ? d.upTo : '日期'}，因此没有扫描。请先核对服务器的日期和时间；确认现在的日期正确、是以前走快了的，运行 guibei scan --rewind 之后再扫描。`,
  'import.busy': '已有一次导入正在进行。请等它结束后再导入。',
  'import.path': '没有找到要导入的文件或者文件夹。请核对路径。',
  'import.state': (d) => `这批导入${now(word(IMPORT_STATE, d.state))}不能办理这一步。请刷新页面，看清办到了哪一步。`,
  'import.crashed': '导入时系统出了错，已停下；已经入库的没有丢。请点“再试一次”；仍然不行的，把错误告诉系统管理员。',
  'ledger.not_excel': (d) =>
    `台账${d.kind === 'zip' || d.kind === 'archive' ? '是压缩包，' : ''}不是 Excel 表格。请上传 .xlsx 或者 .xls 文件；WPS 表格请另存为 .xlsx。`,
  'ledger.empty': '台账里没有数据行。请检查是不是选错了文件，或者内容在隐藏的工作表里。',
  'ledger.no_head':
    '台账里没有找到表头。表头至少要有“标题”（文件名称）和另一列，例如“文号”“公布日期”。可以下载空白台账，按它的表头填写。',
  'ledger.too_long': (d) =>
    `台账有${count(Number(d.rows ?? 0))}行，一次最多导入${count(Number(d.limit ?? 0))}行。请拆成几份，分别导入。`,
  'ledger.column_twice': '有两列选成了同一项，没有采用。一项只能对应一列，请把另一列改为“不导入”。',
  'ledger.column_title': '要导入的表都要有一列“标题”，没有采用。请选出标题所在的列，或者不导入这张表。',
  'ledger.absent': '没有收到台账。请选择 Excel 台账后再开始。',
  'import.not_json': '这一行不是一条完整的 JSON 记录，没有导入。请检查这一行的写法。',
  'line.not_json': (d) =>
    `${typeof d.line === 'number' ? `第${d.line}行` : '这一行'}不是一条完整的 JSON，没有处理。请检查这一行的写法。`,
  'file.outside': '记录里写的文件在导入文件夹之外，没有读取。请把文件放进导入文件夹。',
  'backup.source': '这个文件夹里没有完整的备份。请核对路径。',
  'house.missing': (d) =>
    `${typeof d.folder === 'string' ? d.folder : '这个文件夹'}里没有规备的数据，什么也没有做。请核对 --data 写的数据文件夹。`,
  'house.foreign': (d) =>
    `${typeof d.path === 'string' ? d.path : '这个文件'} 不是规备的数据库，没有动它。请核对数据文件夹（--data 或者 GUIBEI_DATA）。`,
  'backup.target': '目标不是空文件夹，没有写入。请换一个空文件夹，或者还没有的名称。',
  'profile.unreadable': (d) =>
    `${typeof d.file === 'string' ? d.file : '这个文件'}读不到，或者不是 JSON，没有检查。请核对路径和文件的写法。`,
  'profile.invalid': '辖区规则写得不对，没有采用。请用 profile check 逐项检查。',
  'public.missing': (d) =>
    `公开库 ${String(d.folder ?? '')} 里还没有可以公开的数据。请先启动规备内部服务，或者运行 guibei publish，再启动公众端。`,
  'subscription.token': '这个链接不完整，或者已经失效。请从邮件里重新打开完整的链接；已经退订的，不必再操作。',
  'subscription.state': '这个订阅已经结束，不能再办理这一步。需要的话，请重新订阅。',
  'subscription.closed': '本网站还没有开通邮件订阅。请改用 Atom 订阅。',
  'intake.full': '这里暂时存不下新的提交。请过一会儿再提交一次，填写的内容请先留底。',
  'intake.busy': '提交的人太多，暂时收不下。请过一会儿再提交一次，填写的内容请先留底。',
  'demo.exposed': '这是演示数据，账号密码是公开的，只允许本机访问。请换用正式的数据文件夹，或者只监听 127.0.0.1。',
  'output.invalid': '系统要给出的内容不合格式，没有发出。请把错误编号告诉系统管理员。',
};
