/** What is wrong with a password that somebody wants to have. */
export const PASSWORD_FLAWS = ['short', 'long', 'login', 'common', 'monotone'] as const;
export type PasswordFlaw = (typeof PASSWORD_FLAWS)[number];

/** Our own choice: length carries more than character classes do. The upper end keeps hashing cheap. */
export const PASSWORD_LENGTH = { least: 10, most: 200 } as const;

/** Passwords of at least ten characters that every guessing list holds. */
const COMMON = new Set(
  `1234567890 0123456789 0987654321 9876543210 12345678910 1234567891 1234554321 1122334455 1357924680 147258369
  1472583690 123456789a a123456789 123456789q qq123456789 aa123456789 abc123456789 123456abcd abcd123456 abc1234567
  asdfghjkl; qwertyuiop qwerty1234 qwerty12345 1q2w3e4r5t 1qaz2wsx3edc q1w2e3r4t5 1qazxsw23e qazwsxedcrfv zxcvbnm123
  asdfghjkl123 password12 password123 password1234 passw0rd123 p@ssw0rd123 p@ssword123 admin12345 admin123456
  administrator admin@1234 admin@12345 admin@2024 admin@2025 admin@2026 root123456 test123456 letmein123 welcome123
  welcome1234 iloveyou123 woaini1314 woaini1314520 5201314520 1314520520 woaini5201314 zhangsan123 wangjian123
  mima123456 guanliyuan guibei12345 guibei123456 sifaju12345 sifaju123456 zhengfu123 zhengfu123456 changeme123`.split(
    /\s+/,
  ),
);

/** One key for a password however its characters were typed (full-width, composed). */
export const passwordKey = (password: string): string => password.normalize('NFKC');

/** Every flaw of a wanted password, none when it will do. Compares without regard to letter case. */
export function passwordFlaws(password: string, login: string): PasswordFlaw[] {
  const key = passwordKey(password);
  const length = [...key].length;
  const lower = key.toLowerCase();
  const flaws: PasswordFlaw[] = [];
  if (length < PASSWORD_LENGTH.least) flaws.push('short');
  if (length > PASSWORD_LENGTH.most) flaws.push('long');
  const name = login.toLowerCase();
  if (lower === name || (name.length >= 4 && lower.includes(name))) flaws.push('login');
  if (COMMON.has(lower)) flaws.push('common');
  if (new Set(lower).size < 4) flaws.push('monotone');
  return flaws;
}
