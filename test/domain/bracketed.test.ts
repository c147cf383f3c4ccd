import { describe, expect, it } from 'vitest';
import { bracketed, withoutName } from '../../server/domain/bracketed.ts';

describe('a title in its brackets', () => {
  it.each([
    ['清河县停车办法', '《清河县停车办法》'],
    ['关于印发《清河县停车办法》的通知', '《关于印发〈清河县停车办法〉的通知》'],
    ['《清河县停车办法》', '《清河县停车办法》'],
    ['《甲办法》和《乙办法》', '《〈甲办法〉和〈乙办法〉》'],
  ])('%s', (title, said) => expect(bracketed(title)).toBe(said));
});

describe('a sentence without the name that it begins with', () => {
  const title = '关于印发《清河县停车办法》的通知';
  it.each([
    ['《关于印发〈清河县停车办法〉的通知》应于2026-12-01前完成清理', '应于2026-12-01前完成清理'],
    ['《关于印发《清河县停车办法》的通知》应于2026-12-01前完成清理', '应于2026-12-01前完成清理'],
    ['对《关于印发〈清河县停车办法〉的通知》的审查建议', '对《关于印发〈清河县停车办法〉的通知》的审查建议'],
  ])('%s', (sentence, rest) => expect(withoutName(sentence, title)).toBe(rest));
});
