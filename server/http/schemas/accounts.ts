import { z } from 'zod';
import { ROLES } from '../../domain/codes.ts';
import { line } from './fields.ts';

/** A password as it is typed; what it must be is for the policy to say. */
const secret = z.string().min(1).max(1000);

export const SIGN_IN_BODY = z.object({ login: line(64), password: secret });
export const PASSWORD_BODY = z.object({ current: secret, password: secret });
export const TOKEN_BODY = z.object({ name: line(60) });

const issuerId = z.int().positive().nullable();
const mail = z.email().max(200).nullable();

export const NEW_USER_BODY = z.object({
  login: line(64),
  name: line(60),
  role: z.enum(ROLES),
  issuerId: issuerId.optional(),
  mail: mail.optional(),
  password: secret,
});

const cell = z.string().max(500).default('');
/** A row of a list of accounts, as it stands there. */
export const LISTED_USER = z.object({
  row: z.int(),
  login: cell.meta({ description: '账号' }),
  name: cell.meta({ description: '姓名' }),
  role: cell.meta({ description: '岗位：代码或者中文名称' }),
  issuer: cell.meta({ description: '所在机关：名录里的全称或者简称，制定机关经办必填' }),
  mail: cell.meta({ description: '邮箱' }),
});

/** Accounts to be made all at once; `preview` writes nothing. */
export const USER_IMPORT_BODY = z.object({
  preview: z.boolean().default(false),
  rows: z
    .array(LISTED_USER.omit({ row: true }))
    .min(1)
    .max(500),
});

export const USER_IMPORT = z
  .object({
    plan: z.array(
      z.object({
        row: z.int().meta({ description: '第几行，从 1 数起' }),
        login: z.string(),
        name: z.string(),
        role: z.enum(ROLES).nullable(),
        issuerId: z.int().nullable(),
        outcome: z.enum(['new', 'held', 'refused']).meta({ description: '新增、已有（不改）、不能导入' }),
        issues: z.array(z.object({ column: z.string(), code: z.string(), detail: z.string() })),
      }),
    ),
    added: z.array(
      z.object({
        id: z.int(),
        login: z.string(),
        password: z.string().meta({ description: '初始密码，只在此时给出一次，首次登录须修改' }),
      }),
    ),
  })
  .meta({ id: 'UserImport' });

export const USER_EDIT_BODY = z.object({
  version: z.int().positive(),
  name: line(60).optional(),
  role: z.enum(ROLES).optional(),
  issuerId: issuerId.optional(),
  mail: mail.optional(),
  disabled: z.boolean().optional(),
  unlock: z.boolean().optional(),
  password: secret.optional(),
});

/** An account as others may see it: never its hash. */
export const USER = z
  .object({
    id: z.int(),
    version: z.int(),
    login: z.string(),
    name: z.string(),
    role: z.enum(ROLES),
    issuerId: z.int().nullable(),
    mail: z.string().nullable(),
    mustChangePassword: z.boolean(),
    lockedUntil: z.string().nullable(),
    disabledAt: z.string().nullable(),
  })
  .meta({ id: 'User' });

export const TOKEN = z
  .object({ id: z.int(), name: z.string(), createdAt: z.string(), revokedAt: z.string().nullable() })
  .meta({ id: 'Token' });

export const FRESH_TOKEN = z
  .object({ id: z.int(), token: z.string().meta({ description: '只在此时给出一次' }) })
  .meta({ id: 'FreshToken' });
