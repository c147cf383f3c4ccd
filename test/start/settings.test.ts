import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exitCodeOf } from '../../server/cli/output.ts';
import { SETTINGS, readConfig } from '../../server/config.ts';
import { profileNamed } from '../../seeds/profiles/profiles.ts';
import { Fault } from '../../server/domain/fault.ts';
import { faultSentence } from '../../server/text/faults.ts';
import { SETTING_RULES } from '../../server/text/settingFaults.ts';

/** What is said of these settings; empty where they are taken. */
function said(env: Record<string, string>): string {
  try {
    readConfig(env);
    return '';
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return faultSentence(error.code, error.details);
  }
}

it.each<[name: keyof typeof SETTINGS.shape, wrong: string[], right: string[]]>([
  ['HOST', ['http://0.0.0.0', '127.0.0.1:3000', 'a b', '-x'], ['0.0.0.0', '::', '::1', 'localhost', 'gf.example.cn']],
  ['PORT', ['三千', '-1', '65536', '3000.5', '0x50', '1e3'], ['0', '80', '65535', ' 3000\r']],
  ['GUIBEI_BASE_URL', ['guibei.example', 'ftp://a.example', 'https://'], ['https://a.example', 'http://10.0.0.1:8080']],
  ['GUIBEI_DEMO', ['no', 'AUTO', '0'], ['auto', 'never']],
  ['GUIBEI_SESSION_HOURS', ['0', '721', '-3', '八'], ['0.5', '720']],
  [
    'GUIBEI_TRUST_PROXY',
    ['yes', '10.0.0.300', '10.0.0.0/33', '::1/129', '10.0.0.1/', '1.5', '10.0.0.1,nginx'],
    ['1', 'loopback', '10.0.0.0/8', '::1', 'loopback, 192.168.1.7'],
  ],
  ['GUIBEI_UPLOAD_MB', ['0', '2048', '50MB'], ['1', '1024']],
  ['GUIBEI_JOBS', ['yes', 'off', '2'], ['0', '1', 'true', 'false']],
  ['GUIBEI_PUBLISH', ['否'], ['0', '1']],
  ['GUIBEI_PUBLIC_URL', ['www.example.cn'], ['https://gf.example.cn']],
  ['PUBLIC_HOST', ['https://gf.example.cn'], ['0.0.0.0']],
  ['PUBLIC_PORT', ['99999'], ['3001']],
  ['SMTP_URL', ['mail.example:25', 'http://mail.example', 'smtp://'], ['smtp://mail.example', 'smtps://u:p@m.example']],
  ['MAIL_FROM', ['规备', 'a@b, c@d', '<a@b'], ['a@b.cn', '规备 <a@b.cn>']],
  ['LOG_LEVEL', ['verbose', 'INFO'], ['silent', 'debug']],
])('%s is refused with its name, its value, what may stand there and an example', (name, wrong, right) => {
  const { allowed, example } = SETTING_RULES[name]!;
  for (const value of wrong)
    expect(said({ [name]: value }).split('\n')).toEqual([
      '环境变量写得不对，没有启动，也没有改动任何数据。请改正后再运行。',
      `${name}=${value}：${allowed}，例如 ${name}=${example}。`,
    ]);
  for (const value of [example, '', ' ', ...right]) expect(said({ [name]: value }), value).toBe('');
});

it('every setting that can be wrong has its rule, and no other', () => {
  const free = ['GUIBEI_DATA', 'GUIBEI_PUBLIC_DATA', 'GUIBEI_COUNTY', 'GUIBEI_PASSWORD'];
  expect(Object.keys(SETTING_RULES).sort()).toEqual(
    Object.keys(SETTINGS.shape)
      .filter((name) => !free.includes(name))
      .sort(),
  );
});

it('several wrong ones are told together, secrets of none', () => {
  const told = said({ PORT: 'x', LOG_LEVEL: 'loud', SMTP_URL: 'http://chief:geheim@mail.example', HOST: '127.0.0.1' });
  expect(told.split('\n').map((line) => line.split('：')[0])).toEqual([
    '环境变量有3项写得不对，没有启动，也没有改动任何数据。请改正后再运行。',
    'PORT=x',
    'SMTP_URL=http://（账号已隐去）@mail.example',
    'LOG_LEVEL=loud',
  ]);
  expect(told).not.toContain('geheim');
});

it('a profile that cannot be read is a wrong setting too', () => {
  const wrong = ['vanish', join(import.meta.dirname, 'settings.test.ts')];
  for (const name of wrong)
    expect(() => profileNamed(name)).toThrow(
      expect.objectContaining({
        code: 'settings.invalid',
        details: { settings: [{ name: 'GUIBEI_PROFILE', value: name }] },
      }),
    );
});

it('a password is taken as it is, blanks and all', () => {
  expect(readConfig({ GUIBEI_PASSWORD: ' 十个字 的好密码 ' }).password).toBe(' 十个字 的好密码 ');
});

it('ends in the exit code of wrong use', () => {
  expect(exitCodeOf(new Fault('settings.invalid', { settings: [{ name: 'PORT', value: 'x' }] }))).toBe(2);
});

it('the README says of each setting what the service takes where nothing is set', () => {
  const rows = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8').split('\n');
  const defaults = SETTINGS.parse({});
  for (const name of ['GUIBEI_DATA', 'HOST', 'PORT', 'PUBLIC_HOST', 'PUBLIC_PORT', 'GUIBEI_DEMO', 'MAIL_FROM'] as const)
    expect(rows.find((row) => row.startsWith('|') && row.includes(`\`${name}\``))).toContain(`\`${defaults[name]}\``);
});
