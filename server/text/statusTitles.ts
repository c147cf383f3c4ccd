/** Short titles for the status of an answer that is a refusal or a failure. */
const TITLES: Readonly<Record<number, string>> = {
  400: '请求有误',
  401: '需要登录',
  403: '没有权限',
  404: '没有找到',
  405: '不支持的操作',
  408: '等待超时',
  409: '内容已有变化',
  410: '已经撤下',
  413: '内容过大',
  415: '格式不受支持',
  422: '没有办成',
  423: '暂时锁定',
  429: '操作太频繁',
  500: '系统出错',
  503: '暂时无法办理',
};

/** The title of a problem with this HTTP status. */
export const statusTitle = (status: number): string => TITLES[status] ?? (status >= 500 ? '系统出错' : '没有办成');
