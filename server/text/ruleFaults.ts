import type { Sentence } from './workFaults.ts';

/** Refusals about the rules of the jurisdiction, the calendar and the bodies. */
export const RULES: Readonly<Record<string, Sentence>> = {
  'profile.base': '辖区规则所依据的上级规则对不上。请核对规则文件里的 inherits。',
  'profile.incomplete': '辖区规则缺少必需的项目。请补全后再使用。',
  'profile.unchanged': '与现在的规则没有不同，没有可以保存的改动。请修改数值或者出处后再提交。',
  'profile.begun': (d) =>
    `${typeof d['fromDay'] === 'string' ? `${d['fromDay']}起的版本` : '这个版本'}已经生效，有关的事已经按它办理，不能撤回。请从新的日期另设一个版本。`,
  'profile.rehearsal': '推算改动的影响时出了错或者用时过长。规则没有改变，请稍后重试。',
  'profile.file': '规则文件不是有效的 JSON。请上传从规备下载的规则文件，或者检查粘贴的内容是否完整。',
  'calendar.unread': (d) => `“${String(d['what'] ?? '')}”看不出是哪一天。请写成 1月1日至3日 或者 2027-01-01 的样子。`,
  'calendar.none': '没有这一年的放假日期。请粘贴国务院办公厅的通知，或者列出放假的日期。',
  'calendar.year': (d) => `${String(d['day'] ?? '有一天')}不在${String(d['year'] ?? '这')}年的安排以内。请核对年份。`,
  'calendar.before': (d) => `${String(d['day'] ?? '有一天')}属于上一年，而上一年的放假安排还没有登记。请先登记上一年。`,
  'calendar.both': (d) => `${String(d['day'] ?? '有一天')}既列为放假，又列为上班。请核对通知。`,
  'calendar.weekday': (d) => `${String(d['day'] ?? '有一天')}不是周末，不需要列为调休上班。请核对日期。`,
  'issuer.taken': '已经登记过同名的机关。请核对名称；确是同一个机关重复登记的，用“合并重复登记”。',
  'issuer.unknown': '没有这个机关，或者选的就是它自己。请从名录里选择。',
  'issuer.end_day': '写了承继的机关，没有写撤并日期。请填写被撤并的机关存在的最后一天。',
  'issuer.circle': '这样会绕成一圈：机关不能成为自己的上级，也不能承继自己。请核对上级机关和承继机关。',
  'issuer.same_name': '新名称与现在的名称相同。请填写更名以后的全称。',
  'issuer.heir_ended': '承继的机关在那以前已经撤并。请选择仍然存在的机关。',
  'issuer.rows': '名录里没有可以导入的机关。请核对表头（至少要有“名称”）和数据行。',
  'user.rows': (d) =>
    `表格里没有可以导入的账号，或者超过${typeof d['limit'] === 'number' ? `${d['limit']}行` : '上限'}。请核对表头（要有“账号”“姓名”“岗位”）和数据行。`,
  'user.not_table': '账号清单不是表格。请上传 .xlsx、.xls 或者 .csv 文件，也可以把表格内容复制粘贴到下面。',
  'issuer.not_table': '名录不是表格。请上传 .xlsx、.xls 或者 .csv 文件，也可以把表格内容复制粘贴到下面。',
  'profile.example': '没有这个示例。请从列出的示例里选择。',
};
