import { isIP } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { Fault } from './domain/fault.ts';

const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true');
const number = z
  .string()
  .regex(/^\d+(\.\d+)?$/)
  .transform(Number);
const port = z.string().regex(/^\d+$/).transform(Number).pipe(z.number().max(65535));
const site = z.url({ protocol: /^https?$/ });
const host = z.string().refine((said) => isIP(said) !== 0 || /^[\p{L}\d]([\p{L}\d.-]*[\p{L}\d])?$/u.test(said));

/** One of the words that express knows for a network, an address, or a network as address/bits. */
function isNetwork(said: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(said)) return true;
  const [address = '', bits, more] = said.split('/');
  const kind = isIP(address);
  if (kind === 0 || more !== undefined) return false;
  return bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= (kind === 4 ? 32 : 128));
}
const proxies = z.string().refine((said) => /^\d{1,2}$/.test(said) || said.split(/ *, */).every(isNetwork));

/** Every setting of the service, read from the environment here and nowhere else; the README's table lists the same names. */
export const SETTINGS = z.object({
  GUIBEI_DATA: z.string().min(1).default('./data').describe('数据目录'),
  HOST: host.default('127.0.0.1').describe('监听地址'),
  PORT: port.default(3000).describe('监听端口'),
  GUIBEI_BASE_URL: site.optional().describe('对外网址，用于邮件中的链接和 Cookie 的 secure 属性'),
  GUIBEI_COUNTY: z.string().min(1).default('清河县').describe('本级行政区名称，显示在页眉'),
  GUIBEI_PROFILE: z
    .string()
    .min(1)
    .optional()
    .describe('辖区规则文件：national、qinghe 或一个路径；不设则用全国规则，演示数据用清河县规则'),
  GUIBEI_DEMO: z.enum(['auto', 'never']).default('auto').describe('数据目录为空时是否载入演示县'),
  GUIBEI_SESSION_HOURS: number.pipe(z.number().positive().max(720)).default(12).describe('登录保持的小时数'),
  GUIBEI_TRUST_PROXY: proxies.optional().describe('反向代理的地址或层数（express trust proxy）'),
  GUIBEI_UPLOAD_MB: number.pipe(z.number().positive().max(1024)).default(50).describe('单个上传文件的上限（MB）'),
  GUIBEI_JOBS: flag.default(true).describe('是否在本进程内运行定时任务'),
  GUIBEI_PUBLISH: flag.default(true).describe('是否在本进程内向公开库（data/public）发布'),
  GUIBEI_PUBLIC_DATA: z.string().min(1).optional().describe('公开库的目录；默认为数据目录下的 public'),
  GUIBEI_PUBLIC_URL: site.optional().describe('公众网站的网址（serve --public 对外的地址），用于订阅邮件等'),
  PUBLIC_HOST: host.default('127.0.0.1').describe('serve --public 的监听地址'),
  PUBLIC_PORT: port.default(3001).describe('serve --public 的监听端口'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, hostname: /./ })
    .optional()
    .describe('发送邮件的服务器，例如 smtp://user:pass@mail.example:587'),
  MAIL_FROM: z
    .string()
    .regex(/^(?:[^<>]*<[^\s<>@,;]+@[^\s<>@,;]+>|[^\s<>@,;]+@[^\s<>@,;]+)$/)
    .default('guibei@localhost')
    .describe('邮件发件人'),
  GUIBEI_PASSWORD: z.string().min(1).optional().describe('命令 user add 使用的口令；不设则从标准输入读取'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info').describe('日志级别'),
});

export interface Config {
  readonly dataDir: string;
  readonly host: string;
  readonly port: number;
  readonly baseUrl: string | null;
  readonly county: string;
  readonly profile: string | null;
  readonly demo: 'auto' | 'never';
  readonly sessionMs: number;
  readonly trustProxy: string | null;
  readonly uploadBytes: number;
  readonly jobs: boolean;
  readonly publish: boolean;
  /** Folder of the public copy; the public process opens nothing else. */
  readonly publicDir: string;
  readonly publicUrl: string | null;
  readonly publicHost: string;
  readonly publicPort: number;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly password: string | null;
  /** The whole environment as it was, for processes that we start. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
}

/** What is set to something that it may not be; the sentence names each with what may stand there. */
export interface WrongSetting {
  name: string;
  value: string;
}

/** Settings of the environment; an empty one counts as not set. Throws Fault('settings.invalid', {settings: WrongSetting[]}) that names all wrong ones. */
function readSettings(env: Record<string, string | undefined>): z.output<typeof SETTINGS> {
  const present: Record<string, string> = {};
  for (const name of Object.keys(SETTINGS.shape)) {
    // Blanks and line ends come along with files of settings; in a password they are meant.
    const value = name === 'GUIBEI_PASSWORD' ? env[name] : env[name]?.trim();
    if (value) present[name] = value;
  }
  const read = SETTINGS.safeParse(present);
  if (read.success) return read.data;
  const names = [...new Set(read.error.issues.map((issue) => String(issue.path[0])))];
  throw new Fault('settings.invalid', { settings: names.map((name) => ({ name, value: present[name] })) });
}

/** Reads settings from `env`, overridden by what the command line said. Throws as `readSettings` does. */
export function readConfig(env: Record<string, string | undefined> = process.env, said: Partial<Config> = {}): Config {
  const set = readSettings(env);
  return Object.freeze({
    dataDir: set.GUIBEI_DATA,
    host: set.HOST,
    port: set.PORT,
    baseUrl: set.GUIBEI_BASE_URL?.replace(/\/$/, '') ?? null,
    county: set.GUIBEI_COUNTY,
    profile: set.GUIBEI_PROFILE ?? null,
    demo: set.GUIBEI_DEMO,
    sessionMs: set.GUIBEI_SESSION_HOURS * 3_600_000,
    trustProxy: set.GUIBEI_TRUST_PROXY ?? null,
    uploadBytes: set.GUIBEI_UPLOAD_MB * 1024 * 1024,
    jobs: set.GUIBEI_JOBS,
    publish: set.GUIBEI_PUBLISH,
    publicUrl: set.GUIBEI_PUBLIC_URL?.replace(/\/$/, '') ?? null,
    publicHost: set.PUBLIC_HOST,
    publicPort: set.PUBLIC_PORT,
    smtpUrl: set.SMTP_URL ?? null,
    mailFrom: set.MAIL_FROM,
    environment: env,
    password: set.GUIBEI_PASSWORD ?? null,
    logLevel: set.LOG_LEVEL,
    publicDir: set.GUIBEI_PUBLIC_DATA ?? join(said.dataDir ?? set.GUIBEI_DATA, 'public'),
    ...said,
  });
}
