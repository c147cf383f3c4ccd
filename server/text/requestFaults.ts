type Details = Readonly<Record<string, unknown>>;
type Sentence = string | ((details: Details) => string);

const whole = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);

/** Refusals at the door (form of a request) and of accounts, one sentence each. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  'input.garbled': '收到的内容无法解读。请检查格式（JSON 或者表单）以后再发送。',
  'input.tooLarge': '一次发送的内容太多，没有接收。请减少内容后再发送。',
  'input.mediaType': (d) =>
    `内容的格式不受支持${typeof d['wanted'] === 'string' ? `，应当是 ${d['wanted']}` : ''}。请检查 Content-Type。`,
  'input.tooManyParts': '一次提交的项目太多，没有接收。请分几次提交。',
  'request.method': '这个地址不支持这种操作。',
  'request.condition': '文件与您说的不是同一个版本。请不带条件，重新下载。',
  'request.range': '要的这一段超出了文件的长度。请不指定范围，重新下载整个文件。',
  'request.path': '网址里有无法解读的字符。请检查网址。',
  'request.aborted': '传送中断，没有接收完整。请重试。',
  'upload.missing': '没有收到文件。请选择文件后再上传。',
  'upload.tooMany': (d) => `一次最多上传${whole(d['most'], 50)}个文件。请分几次上传。`,
  'upload.tooLarge': (d) => {
    const name = typeof d['name'] === 'string' ? `“${d['name']}”` : '文件';
    return `${name}超过了${Math.floor(whole(d['limit'], 0) / 1024 / 1024)} MB 的上限。请压缩图片或者拆分后再上传。`;
  },
  'auth.token': '接口令牌无效或者已经停用。请换用有效的令牌。',
  'auth.locked': (d) => {
    const minutes = typeof d['minutes'] === 'number' ? `${d['minutes']}分钟` : '一段时间';
    return `连续输错次数过多，账号已暂时锁定。请在${minutes}后再试，或者请系统管理员解除锁定。`;
  },
  'user.missing': '没有这个账号。',
  'user.taken': '这个登录名已经有人使用。请换一个。',
  'user.loginShape': '登录名用2至32个小写字母、数字、点、横线或者下划线，以字母或者数字开头。',
  'user.issuerWanted': '制定机关经办的账号要选定所属的制定机关。',
  'user.issuerUnwanted': '只有制定机关经办的账号才有所属机关。请留空，或者改选岗位。',
  'user.lastAdmin': '这是最后一个能登录的系统管理账号，不能停用，也不能改岗位。请先设好另一个。',
  'issuer.missing': '没有这个制定机关。',
  'token.missing': '没有这个接口令牌。',
  'password.short': (d) => `密码太短，至少要${whole(d['least'], 10)}个字符。`,
  'password.long': (d) => `密码太长，最多${whole(d['most'], 200)}个字符。`,
  'password.login': '密码里不能有登录名。',
  'password.common': '这个密码太常见，很容易被猜中。请换一个。',
  'password.monotone': '密码里不同的字符太少。请换一个。',
  'password.wrong': '现在的密码不对。请核对后重试；连续输错会暂时锁定账号。',
  'password.same': '新密码不能与原密码相同。请换一个。',
  'password.repeat': '两次输入的新密码不一致。请重新输入。',
};

/** The sentence for a code of this list; null for a code that stands elsewhere. */
export function requestSentence(code: string, details: Details = {}): string | null {
  const sentence = SENTENCES[code];
  if (sentence === undefined) return null;
  return typeof sentence === 'string' ? sentence : sentence(details);
}
