import { describe, expect, expectTypeOf, it } from 'vitest';
import { columnLabel } from '../../server/text/fieldLabels.ts';
import { valueText } from '../../server/text/values.ts';
import type { Unworded } from '../../server/text/values.ts';

describe('stored values in the history', () => {
  it.each([
    ['status', 'issued', null, '已印发'],
    ['isPublic', false, null, '否'],
    ['articles', ['第一条', '第二条'], null, '第一条、第二条'],
    ['note', null, null, ''],
    ['kind', 'cleanup.overdue', 'flag', '清理已逾期'],
    ['state', 'asked', 'cleanupItem', '待报结论'],
    ['state', 'planned', 'evaluation', '已安排'],
    ['list', 'lapse', 'cleanupEntry', '宣布失效'],
    ['kind', 'acknowledge', 'noticeStep', '知悉'],
    ['kind', 'snooze', 'noticeStep', '搁置'],
    ['step', 'before-30', 'notice', '提前30天'],
    ['step', 'after-1', 'notice', '逾期1天'],
    ['state', 'void', 'seriesNumber', '已作废'],
    ['state', 'waiting', 'cleanupRun', '等待办理'],
    ['kind', 'reading', 'material', '文字解读'],
  ])('%s %j of %s is %s', (column, value, table, word) => {
    expect(valueText(column, value, table)).toBe(word);
  });

  it.each([
    ['registration', '登记答复'],
    ['consultation', '意见采纳情况'],
    ['suggestion', '答复'],
  ])('call the kind of a paper as those of its subject are called: %s', (subject, word) => {
    expect(valueText('kind', 'reply', 'attachment', { subject })).toBe(word);
  });

  it('have a word for each code of each column that is shown', () => {
    expectTypeOf<Unworded>().toBeNever();
  });

  it('name a rung of the ladder for what it is', () => {
    expect(columnLabel('step', 'notice')).toBe('提醒节点');
    expect(columnLabel('step', 'reviewStep')).toBe('审核经过');
  });
});
