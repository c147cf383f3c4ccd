import { describe, expect, it } from 'vitest';
import { codes } from './ask.ts';

type Case = [sentence: string, code: string | null];

const check = (cases: Case[]): void => {
  it.each(cases)('%s', (sentence, code) => {
    expect(codes(sentence)).toEqual(code === null ? [] : [code]);
  });
};

describe('减损权益', () =>
  check([
    ['未缴清卫生费的村民，其子女不予办理入学手续。', 'rights.denied'],
    ['拒不配合拆除的，暂停发放低保待遇。', 'rights.denied'],
    ['未参加义务清扫的村民，取消其低保资格。', 'rights.denied'],
    ['不服从管理的，三年内不得享受惠民政策。', 'rights.denied'],
    ['违反村规的，列入黑名单。', 'rights.blacklist'],
    ['签订协议以后不得再信访。', 'rights.remedy'],
    ['骗取低保待遇的，停止发放低保待遇。', null],
    ['按照国家规定列入严重失信主体名单。', null],
    ['任何单位不得打击报复，不得阻挠公民信访。', null],
  ]));

describe('增加义务', () =>
  check([
    ['经营者应当购买公众责任保险。', 'duty.insurance'],
    ['商户应当加入清河县餐饮协会。', 'duty.membership'],
    ['门头由街道统一更换，所需费用由商户承担。', 'duty.cost'],
    ['商户应当自费更换统一门头。', 'duty.cost'],
    ['鼓励经营者购买责任保险。', null],
    ['损坏设施的，修复费用由当事人承担。', null],
    ['企业应当依法参加工伤保险。', null],
  ]));

describe('公平竞争', () =>
  check([
    ['投标企业必须在本县注册分公司。', 'competition.local'],
    ['申报奖励的企业应当在本县设立独立法人机构。', 'competition.local'],
    ['按照企业上年度地方经济贡献的百分之五十给予奖励。', 'competition.tax'],
    ['对新落户企业税收先征后返。', 'competition.tax'],
    ['政府投资项目优先选用本地建材。', 'competition.preference'],
    ['政府采购项目优先选择本地供应商。', 'competition.preference'],
    ['公务接待一律使用本地产品。', 'competition.preference'],
    ['对本地企业给予评标加分。', 'competition.preference'],
    ['投标企业须具有本县业绩。', 'competition.local'],
    ['禁止外地白酒在本县销售。', 'competition.outsider'],
    ['不得限制外地企业参与投标。', null],
    ['施工单位应当采购定点企业的预拌混凝土。', 'competition.designated'],
    ['生活垃圾由城投环卫公司统一清运。', 'competition.designated'],
    ['外地建筑企业须另行备案。', 'competition.outsider'],
    ['全县共享单车运营企业不超过两家。', 'competition.quota'],
    ['不得要求企业在本县注册。', null],
    ['不得限定单位和个人购买指定企业的产品。', null],
    ['对外地企业应当一视同仁。', null],
    ['每镇推荐的企业不超过三家，由县评选。', null],
    ['引进人才应当在本县落户。', null],
  ]));

it.each<Case>([
  ['活动期间发生的损失，主管部门概不负责。', 'power.disclaimer'],
  ['最终解释权归县商务局所有。', 'power.final'],
  ['本规定由县商务局负责解释。', null],
  ['本规定由县扬尘治理领导小组办公室负责解释。', 'interpretation.odd'],
])('%s', (sentence, code) => expect(codes(sentence)).toEqual(code === null ? [] : [code]));
