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
