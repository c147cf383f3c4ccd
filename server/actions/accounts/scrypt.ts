import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { passwordKey } from '../../domain/password.ts';

export interface HashCost {
  /** log2 of scrypt's N. */
  ln: number;
  r: number;
  p: number;
}

/** 32 MiB and about a quarter of a second a guess; the OWASP password sheet counts it as strong as N=2^17, p=1, which takes 128 MiB. */
const HASH_COST: HashCost = { ln: 15, r: 8, p: 3 };

const SALT_BYTES = 16;
const KEY_BYTES = 32;
const SHAPE = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9_-]+)\$([A-Za-z0-9_-]+)$/;

function derive(password: string, salt: Buffer, { ln, r, p }: HashCost, bytes: number): Promise<Buffer> {
  const N = 2 ** ln;
  return new Promise((resolve, reject) => {
    scrypt(passwordKey(password), salt, bytes, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
}

const costOf = (hash: string): { cost: HashCost; salt: Buffer; key: Buffer } | null => {
  const [, ln, r, p, salt, key] = SHAPE.exec(hash) ?? [];
  if (salt === undefined || key === undefined) return null;
  return {
    cost: { ln: Number(ln), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64url'),
    key: Buffer.from(key, 'base64url'),
  };
};

/** A self-describing hash: `$scrypt$ln=15,r=8,p=3$salt$key`, salt and key in base64url. */
export async function hashPassword(password: string, cost: HashCost = HASH_COST): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(password, salt, cost, KEY_BYTES);
  return `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$${salt.toString('base64url')}$${key.toString('base64url')}`;
}

/** Whether the password made this hash; false, too, for a text that is no hash of ours. */
export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const parts = costOf(hash);
  if (parts === null) return false;
  const key = await derive(password, parts.salt, parts.cost, parts.key.length);
  return timingSafeEqual(key, parts.key);
}

/** Whether a hash was made at another cost than today's and should be made anew at the next sign-in. */
export function isOutdated(hash: string, cost: HashCost = HASH_COST): boolean {
  const was = costOf(hash)?.cost;
  return was === undefined || was.ln !== cost.ln || was.r !== cost.r || was.p !== cost.p;
}
