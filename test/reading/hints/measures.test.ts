import { describe, expect, it } from 'vitest';
import { codes, told } from './ask.ts';

/** Sentence, and the code of its hint; null: nothing to look at. */
type Case = [sentence: string, code: string | null];

const check = (cases: Case[]): void => {
  it.each(cases)('%s', (sentence, code) => {
    expect(codes(sentence)).toEqual(code === null ? [] : [code]);
  });
};

describe('处罚', () =>
  check([
    ['占用人行道摆摊的，处以五百元罚款。', 'penalty.fine'],
    ['违反前款规定的，由镇综合执法队处200元以上1000元以下的罚款。', 'penalty.fine'],
    ['逾期不清运的，每次罚款300元。', 'penalty.fine'],
    ['屡教不改的，没收其经营工具。', 'penalty.confiscation'],
    ['违规摆放的物品，一律没收。', 'penalty.confiscation'],
    ['不按时缴纳的，责令停业整顿。', 'penalty.suspension'],
    ['情节严重的，吊销其营运证。', 'penalty.revocation'],
    ['阻挠执法的，给予行政拘留。', 'penalty.detention'],
    // Applies what a law has set.
    ['占用人行道摆摊的，依照《云川省市容条例》第二十条的规定处以罚款。', null],
    ['逾期不改正的，由县水利局依法处以罚款。', null],
    ['依据《中华人民共和国安全生产法》第九十四条，可以责令停产停业整顿。', null],
    // Tells when, not that.
    ['对企业处以较大数额罚款的，应当集体讨论。', null],
    ['不得以罚款代替整改。', null],
    ['近三年内被处以罚款的企业不得申报。', null],
    ['对工作人员给予处分，处以罚款的，由监察机关决定。', null],
    ['中标后拒签合同的，投标保证金予以没收。', null],
    ['罚款收入全额上缴国库。', null],
    ['坚决查处乱收费、乱罚款。', null],
  ]));

it('a paper that lays out the penalties of laws sets none', () => {
  const text = '占用人行道的，处500元罚款。';
  expect(codes(text, { title: '清河县城市管理行政处罚裁量基准' })).toEqual([]);
  expect(codes(text, { title: '清河县城市管理规定' })).toEqual(['penalty.fine']);
});

describe('许可', () =>
  check([
    ['举办农村集体聚餐，应当经镇人民政府批准后方可举办。', 'licence.approval'],
    ['未经县商务局批准，不得从事旧家具收购经营。', 'licence.approval'],
    ['未取得县农业农村局核发的经营资格证的，不得从事农资经营。', 'licence.approval'],
    ['从事废品收购，应当向县商务局申请取得经营许可证。', 'licence.certificate'],
    ['商户应当向街道办事处备案后方可营业。', 'licence.filing'],
    // The house's own affairs, rights of private people, what laws have set.
    ['部门使用专项资金，应当经县财政局批准后方可使用。', null],
    ['未经业主同意，不得进入住宅。', null],
    ['未取得建筑工程施工许可证的，不得开工。', null],
    ['依法应当经批准方可从事的经营活动，按照有关法律规定办理。', null],
    ['取消未经批准不得设立站点的规定。', null],
  ]));

describe('强制', () =>
  check([
    ['拒不撤离的，扣押其运输工具。', 'coercion.measure'],
    ['可以查封经营场所。', 'coercion.measure'],
    ['对违章停放的车辆，一律扣押。', 'coercion.measure'],
    ['违反上述规定的，暂扣车辆三个月。', 'coercion.measure'],
    ['逾期不拆的，由镇人民政府强制拆除。', 'coercion.execution'],
    ['逾期不缴的，按日加收千分之五的滞纳金。', 'coercion.execution'],
    ['拒不整改的，采取停水停电措施。', 'coercion.utilities'],
    ['依照《中华人民共和国行政强制法》第二十五条，可以查封经营场所。', null],
    ['申请人民法院强制执行。', null],
    ['房屋已被查封、抵押的，不得交易。', null],
    ['因检修暂停供水的，应当提前一日通知用户。', null],
  ]));

describe('征收、收费、保证金', () =>
  check([
    ['进场经营的商户应当缴纳管理费。', 'levy.fee'],
    ['施工单位应当向街道交纳装修垃圾清运押金。', 'levy.deposit'],
    ['经营者应当缴纳食品安全风险金。', 'levy.deposit'],
    ['承租人应当向市场交纳押金。', null],
    ['对过境车辆征收道路养护附加费。', 'levy.charge'],
    ['不得向商户收取管理费。', null],
    ['租赁双方可以约定承租人交纳押金。', null],
    ['按照省的规定缴纳社会保险费。', null],
    ['依照《云川省城市供水条例》第十条缴纳处置费。', null],
    ['退还已经收取的保证金。', null],
  ]));

describe('证明事项', () =>
  check([
    ['申请人应当提交由村民委员会出具的居住证明。', 'proof.demanded'],
    ['申请时须提供无犯罪记录证明。', 'proof.demanded'],
    ['无需提供村民委员会出具的证明。', null],
    ['出具虚假的无犯罪记录证明的，取消资格。', null],
    ['应当提供不动产权属证书。', null],
  ]));

it('names its words, its rule and how much it weighs', () => {
  const text = '第三条 占用人行道的，处以五百元罚款。';
  expect(told(text)).toEqual(['penalty.fine “处以五百元罚款”']);
});
