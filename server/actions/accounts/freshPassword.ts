import { randomInt } from 'node:crypto';

/** Signs that nobody mistakes for one another when a password is read out or copied from paper. */
const PLAIN = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A first password, told once: four groups of four signs, 79 bits; to be changed at the first sign-in. */
export const freshPassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => PLAIN[randomInt(PLAIN.length)]).join('')).join('-');
