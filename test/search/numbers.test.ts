import { describe, expect, it } from 'vitest';
import { docNumberKey } from '../../server/domain/docNumber.ts';
import { fit, numberKeyOf } from '../../server/search/numbers.ts';

describe('a typed document number', () => {
  it.each([
    ['清府规〔2024〕3号', '清府规〔2024〕3号', 1],
    ['清府规[2024]第03号', '清府规〔2024〕3号', 1],
    ['清府规 2024 3', '清府规〔2024〕3号', 1],
    ['清府规2024年3号', '清府规〔2024〕3号', 1],
    ['qhgs-2026-7', 'QHGS—2026—7', 1],
    ['ＱＨＧＳ－２０２６－７', 'QHGS-2026-7', 1],
    ['QHGS 2026 7', 'QHGS-2026-7', 1],
    ['清司规登2026 001', '清司规登〔2026〕001', 1],
    ['清司规登[2026]第1号', '清司规登〔2026〕001', 1],
    ['QHGS-2026-7', 'QHGS-2026-17', 0],
    ['水利部 5号令', '水利部令第5号', 1],
    ['清府规〔2024〕3号', '清府规〔2024〕13号', 0],
    ['清府规〔2024〕3号', '清府规〔2023〕3号', 0],
    ['清府规〔2024〕3号', '江府办〔2024〕3号', 0],
  ])('%s against %s fits %d', (typed, printed, expected) => {
    expect(fit(numberKeyOf(typed)!, docNumberKey(printed)!)).toBe(expected);
  });

  it('fits a shortened 代字 less than the whole', () => {
    const short = fit(numberKeyOf('水利局令第5号')!, docNumberKey('清河县水利局令第5号')!);
    expect(short).toBeGreaterThan(0);
    expect(short).toBeLessThan(1);
  });

  it.each(['电梯', '24小时', '60周岁以上', '2022-07-28', '第三条', '5号', ''])('is not read into %j', (q) => {
    expect(numberKeyOf(q)).toBeNull();
  });
});
