import type * as C from '../domain/codes.ts';

export const ROLE = {
  issuer: '制定机关经办',
  clerk: '备案岗',
  reviewer: '审核岗',
  leader: '分管领导',
  admin: '系统管理',
  auditor: '审计查阅',
} as const satisfies Record<C.Role, string>;

/** What each role may do, said where accounts are made. */
export const ROLE_HINT = {
  issuer: '起草、送审、报送本机关的文件，只看得到本机关的卷宗',
  clerk: '补录、确认、登记、办理备案',
  reviewer: '受理合法性审核、出具意见',
  leader: '查看全部卷宗和待办',
  admin: '管理账号、制定机关、运行状态',
  auditor: '查看全部记录，不能修改',
} as const satisfies Record<C.Role, string>;

export const ISSUER_KIND = {
  government: '人民政府',
  government_office: '政府办公室',
  department: '工作部门',
  town: '镇（乡）人民政府',
  subdistrict: '街道办事处',
  dispatched_organ: '派出机关',
  authorised: '法律法规授权的组织',
  coordinating: '议事协调机构',
  temporary: '临时机构',
  dispatched_body: '部门派出机构',
  internal: '内设机构',
} as const satisfies Record<C.IssuerKind, string>;

/** Tiers of bodies (of documents: `TIER`). */
export const ISSUER_TIER = {
  government: '政府',
  department: '部门',
  town: '镇街',
} as const satisfies Record<C.Tier, string>;
