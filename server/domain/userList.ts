import type { Role } from './codes.ts';

/** Columns of a list of accounts, in the order in which people are told of them. */
export const USER_COLUMNS = ['login', 'name', 'role', 'issuer', 'mail'] as const;
export type UserColumn = (typeof USER_COLUMNS)[number];

/** Latin letters, digits, dot, hyphen and underscore, 2 to 32, begun with a letter or digit; kept in lower case. */
export const LOGIN = /^[a-z0-9][a-z0-9._-]{1,31}$/;
/** A login in the form it is kept in, whether or not it will do. */
export const plainLogin = (login: string): string => login.normalize('NFKC').trim().toLowerCase();

/** A row of a list of accounts as it stands there: every cell as text. */
export type ListedUser = { row: number } & Record<UserColumn, string>;

/** What is wrong with a row; each code has its sentence in `text`. */
export interface UserIssue {
  column: UserColumn;
  code: 'empty' | 'login' | 'role' | 'wanted' | 'unwanted' | 'unknown' | 'twice' | 'mail' | 'long';
  said: string;
}

/** What an import would do with a row: make the account, leave alone one that is held, or refuse. */
export interface PlannedUser {
  row: number;
  login: string;
  name: string;
  role: Role | null;
  issuerId: number | null;
  issuerName: string | null;
  mail: string | null;
  outcome: 'new' | 'held' | 'refused';
  issues: UserIssue[];
}

/** Words by which lists name a role, its code among them. */
const ROLE_WORDS: Readonly<Record<Role, readonly string[]>> = {
  issuer: ['制定机关经办', '制定机关', '经办', '经办人', '经办人员', '单位经办', '经办岗'],
  clerk: ['备案岗', '备案', '备案员', '备案人员', '备案审查岗'],
  reviewer: ['审核岗', '审核', '审核员', '审核人员', '合法性审核岗', '合法性审核'],
  leader: ['分管领导', '领导', '分管负责人'],
  admin: ['系统管理', '系统管理员', '管理员'],
  auditor: ['审计查阅', '审计', '查阅'],
};

/** The role that a word names; null for an unknown one. Nothing is guessed from a unit or a name. */
export const roleOf = (word: string): Role | null =>
  (Object.keys(ROLE_WORDS) as Role[]).find((role) => role === word || ROLE_WORDS[role].includes(word)) ?? null;

/** Bodies that people of the bureau and the leaders may be listed with, though their accounts belong to none. */
const STAFF_BODY = /(?:司法局|人民政府|人民政府办公[室厅])$/;
const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const LONGEST = { name: 60, mail: 200 } as const;

interface Body {
  id: number;
  name: string;
  shortNames: readonly string[];
}

/** The one body of a full name, else of a short name that only it bears. */
function bodyOf(said: string, bodies: readonly Body[]): Body | null {
  const full = bodies.find(({ name }) => name === said);
  const short = bodies.filter(({ shortNames }) => shortNames.includes(said));
  return full ?? (short.length === 1 ? short[0]! : null);
}

/** What importing a list would do, row by row. Accounts are known by their login; one that is held is never changed. */
export function planUsers(
  rows: readonly ListedUser[],
  held: readonly { login: string }[],
  bodies: readonly Body[],
): PlannedUser[] {
  const logins = new Set(held.map(({ login }) => login));
  const seen = new Set<string>();
  return rows.map((said) => {
    const login = plainLogin(said.login);
    const issues: UserIssue[] = [];
    const wrong = (column: UserColumn, code: UserIssue['code'], text: string = said[column]): void =>
      void issues.push({ column, code, said: text });
    const role = roleOf(said.role);
    const body = said.issuer === '' ? null : bodyOf(said.issuer, bodies);
    if (login === '') wrong('login', 'empty');
    else if (!LOGIN.test(login)) wrong('login', 'login');
    else if (seen.has(login)) wrong('login', 'twice');
    seen.add(login);
    if (said.name === '') wrong('name', 'empty');
    else if (said.name.length > LONGEST.name) wrong('name', 'long');
    if (said.role === '') wrong('role', 'empty');
    else if (role === null) wrong('role', 'role');
    if (role === 'issuer' && said.issuer === '') wrong('issuer', 'wanted');
    else if (role === 'issuer' && body === null) wrong('issuer', 'unknown');
    else if (role !== null && role !== 'issuer' && said.issuer !== '' && !STAFF_BODY.test(body?.name ?? said.issuer))
      wrong('issuer', 'unwanted');
    if (said.mail !== '' && (said.mail.length > LONGEST.mail || !MAIL.test(said.mail))) wrong('mail', 'mail');
    const own = role === 'issuer' ? body : null;
    return {
      row: said.row,
      login,
      name: said.name,
      role,
      issuerId: own?.id ?? null,
      issuerName: own?.name ?? null,
      mail: said.mail === '' ? null : said.mail,
      outcome: issues.length > 0 ? 'refused' : logins.has(login) ? 'held' : 'new',
      issues,
    };
  });
}
