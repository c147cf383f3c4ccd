import type { PlannedUser, UserColumn, UserIssue } from '../domain/userList.ts';
import { ROLE } from './peopleLabels.ts';

/** Headings of a list of accounts, as it is taken in. */
export const USER_COLUMN = {
  login: '账号',
  name: '姓名',
  role: '岗位',
  issuer: '所在机关',
  mail: '邮箱',
} as const satisfies Record<UserColumn, string>;

export const USER_OUTCOME = {
  new: '新增',
  held: '已有，不改',
  refused: '不能导入',
} as const satisfies Record<PlannedUser['outcome'], string>;

const ISSUE: Record<UserIssue['code'], (column: string, said: string) => string> = {
  empty: (column) => `没有填“${column}”`,
  login: (_, said) => `账号“${said}”不合要求：用2至32个字母、数字、点、横线或者下划线，以字母或者数字开头`,
  role: (_, said) => `不认识的岗位“${said}”，请用：${Object.values(ROLE).join('、')}`,
  wanted: () => '制定机关经办的账号要写明所在机关',
  unwanted: (_, said) =>
    `“${said}”不是司法局，除“${ROLE.issuer}”以外的岗位看得到全县的卷宗。请核对岗位，或者把所在机关留空`,
  unknown: (_, said) => `“${said}”不在制定机关名录里。请先登记机关，或者改用名录里的名称`,
  twice: (_, said) => `账号“${said}”在表格里出现了两次`,
  mail: (_, said) => `“${said}”不是邮箱地址`,
  long: (column) => `“${column}”太长`,
};

/** What is wrong with a row of a list of accounts, in words. */
export const userIssueSentence = ({ column, code, said }: UserIssue): string =>
  `${ISSUE[code](USER_COLUMN[column], said)}。`;

/** The list of first passwords, to be given out once. */
export const FRESH_HEAD = ['账号', '姓名', '岗位', '所在机关', '初始密码'] as const;
export const freshRow = (user: {
  login: string;
  name: string;
  role: keyof typeof ROLE;
  issuerName: string | null;
  password: string;
}): (string | null)[] => [user.login, user.name, ROLE[user.role], user.issuerName, user.password];
