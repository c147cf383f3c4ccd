import type { Sentence } from './workFaults.ts';

/** What may stand in a setting of the environment that is not free text, and one that is right. */
export const SETTING_RULES: Readonly<Record<string, { allowed: string; example: string }>> = {
  HOST: { allowed: '应为 IP 地址或者主机名，不带 http:// 和端口', example: '127.0.0.1' },
  PORT: { allowed: '应为 0 到 65535 的整数（0 表示任选一个空闲端口）', example: '3000' },
  GUIBEI_BASE_URL: { allowed: '应为以 http:// 或者 https:// 开头的完整网址', example: 'https://guibei.example.gov.cn' },
  GUIBEI_PROFILE: {
    allowed: '应为 national、qinghe、某个示例的代号，或者一个读得到的 JSON 规则文件的路径',
    example: 'national',
  },
  GUIBEI_DEMO: { allowed: '只能是 auto 或者 never', example: 'never' },
  GUIBEI_SESSION_HOURS: { allowed: '应为大于 0、不超过 720 的数', example: '12' },
  GUIBEI_TRUST_PROXY: {
    allowed: '应为反向代理的层数，或者它的地址（可以写网段、loopback，几个之间用逗号隔开）',
    example: '10.0.0.0/8',
  },
  GUIBEI_UPLOAD_MB: { allowed: '应为大于 0、不超过 1024 的数', example: '50' },
  GUIBEI_JOBS: { allowed: '只能是 1、true、0 或者 false', example: '1' },
  GUIBEI_PUBLISH: { allowed: '只能是 1、true、0 或者 false', example: '1' },
  GUIBEI_PUBLIC_URL: { allowed: '应为以 http:// 或者 https:// 开头的完整网址', example: 'https://gf.example.gov.cn' },
  PUBLIC_HOST: { allowed: '应为 IP 地址或者主机名，不带 http:// 和端口', example: '0.0.0.0' },
  PUBLIC_PORT: { allowed: '应为 0 到 65535 的整数（0 表示任选一个空闲端口）', example: '3001' },
  SMTP_URL: {
    allowed: '应为以 smtp:// 或者 smtps:// 开头的地址，账号和密码里的特殊符号要写成 %40 的样子',
    example: 'smtp://user:password@mail.example.gov.cn:587',
  },
  MAIL_FROM: { allowed: '应为一个邮箱地址，前面可以加名称', example: '规备 <guibei@example.gov.cn>' },
  LOG_LEVEL: { allowed: '只能是 fatal、error、warn、info、debug 或者 silent', example: 'info' },
};

/** Of an address with an account only what is no secret. */
const shown = (name: string, value: string): string =>
  name === 'SMTP_URL' ? value.replace(/[^/]*@/s, '（账号已隐去）@') : value;

/** One line for each wrong setting: its name, what was said, what may be said, and an example. */
function settingLines(settings: readonly unknown[]): string[] {
  return settings.flatMap((one) => {
    if (typeof one !== 'object' || one === null || !('name' in one) || !('value' in one)) return [];
    const [name, value] = [String(one.name), String(one.value)];
    const rule = SETTING_RULES[name];
    return rule === undefined
      ? [`${name}=${value}：这个值不能用。`]
      : [`${name}=${shown(name, value)}：${rule.allowed}，例如 ${name}=${rule.example}。`];
  });
}

/** Refusals about where and with what settings the service is started. */
export const SETTINGS: Readonly<Record<string, Sentence>> = {
  'settings.invalid': (d) => {
    const lines = settingLines(Array.isArray(d['settings']) ? d['settings'] : []);
    const many = lines.length > 1 ? `有${lines.length}项` : '';
    return ['环境变量' + many + '写得不对，没有启动，也没有改动任何数据。请改正后再运行。', ...lines].join('\n');
  },
  'listen.refused': (d) => {
    const at = `${String(d['host'] ?? '')}:${String(d['port'] ?? '')}`;
    switch (d['reason']) {
      case 'EADDRINUSE':
        return `监听不了 ${at}：端口已经被占用，规备可能已经在运行。请停掉占用它的程序，或者用 PORT（公众端用 PUBLIC_PORT）换一个端口。`;
      case 'EACCES':
        return `监听不了 ${at}：当前用户没有权限。请用 PORT（公众端用 PUBLIC_PORT）换一个 1024 以上的端口。`;
      default:
        return `“${at}”不是本机可以监听的地址。请核对 HOST（公众端是 PUBLIC_HOST），只在本机使用的写 127.0.0.1。`;
    }
  },
};
