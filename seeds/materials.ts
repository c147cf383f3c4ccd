import { add, show } from '../server/actions/materials/materials.ts';
import { addAttachment } from '../server/domain/attachments.ts';
import type { Actor } from '../server/domain/actor.ts';
import { day } from '../server/domain/day.ts';
import { addMaterial } from '../server/domain/material/step.ts';
import type { MaterialSaid } from '../server/domain/material/step.ts';
import type { Context } from '../server/ports.ts';

/** 主题分类 of the demo's documents, by key; what is not here waits on the page 主题分类. */
export const DEMO_SUBJECTS: Readonly<Record<string, string>> = {
  'ndrc-2024-parking-fee': '发展改革',
  'ndrc-2026-cemetery-price': '发展改革',
  'edu-2026-enrol': '教育',
  'edu-2022-aftercare': '教育',
  'police-2026-ebike': '公安与社会治安',
  'police-2023-truck': '公安与社会治安',
  'police-2026-truck': '公安与社会治安',
  'civil-2025-elder': '民政与社会事务',
  'civil-2021-subsistence': '民政与社会事务',
  'justice-2023-mediator': '司法行政',
  'finance-2023-procure': '财政税务',
  'hr-2024-talent': '社会保障',
  'hr-2019-training': '社会保障',
  'hr-2026-post': '社会保障',
  'land-2018-interim-use': '自然资源',
  'land-2025-interim-use': '自然资源',
  'housing-2024-public-rental': '住房保障',
  'housing-2021-dust': '城乡建设',
  'housing-2026-site': '城乡建设',
  'housing-2025-lease': '住房保障',
  'traffic-2025-ferry': '交通运输',
  'water-2023-sand': '水利水务',
  'farm-2024-machinery': '农业农村',
  'farm-2021-collective': '农业农村',
  'culture-2023-homestay': '文化旅游体育',
  'medical-2025-relief': '社会保障',
  'market-2025-workshop': '市场监管',
  'urban-2024-signboard': '城乡建设',
  'urban-2026-signboard-pause': '城乡建设',
  'urban-2025-stall': '城乡建设',
  'science-2021-award': '科技',
  'industry-2026-digital': '工业和信息化',
  'gov-2016-property-interim': '住房保障',
  'gov-2025-property': '住房保障',
  'gov-2014-dogs': '公安与社会治安',
  'gov-2026-dogs': '公安与社会治安',
  'gov-2026-fireworks': '公安与社会治安',
  'gov-2021-fireworks': '公安与社会治安',
  'gov-2022-funeral': '民政与社会事务',
  'gov-2026-funeral-suspend': '民政与社会事务',
  'gov-2019-invest': '商务流通',
  'gov-2017-industry': '工业和信息化',
  'gov-2024-repeal': '综合政务',
  'gov-2013-landless': '社会保障',
  'gov-2018-straw': '生态环境',
  'gov-2020-river': '水利水务',
  'gov-2026-river': '水利水务',
  'gov-2024-rural-house': '自然资源',
  'gov-2026-water': '水利水务',
  'gov-2025-cleanup': '综合政务',
  'office-2023-parking': '城乡建设',
  'office-2026-parking-amend': '城乡建设',
  'office-2024-dust': '生态环境',
  'office-2022-oldtown': '城乡建设',
  'office-2025-oldtown-extend': '城乡建设',
  'office-2026-road': '交通运输',
  'office-2017-taxi': '交通运输',
  'town-2025-chengguan-market': '商务流通',
  'town-2024-liulin-cemetery': '民政与社会事务',
};

const READINGS: readonly { key: string; shown: boolean; said: MaterialSaid }[] = [
  {
    key: 'gov-2026-dogs',
    shown: true,
    said: {
      ...{ kind: 'questions', title: '《清河县城区养犬管理规定》问答', publisher: '清河县公安局' },
      issuedOn: day('2026-05-10'),
      text: '一、哪些地方适用这个规定？\n县城区范围内适用。乡镇、村庄不适用。\n\n二、已经办过登记的，要不要重新办？\n不用。原来的登记在有效期内继续有效，到期以前按新的规定换证。\n\n三、遛犬要注意什么？\n用牵引绳牵领，及时清理粪便，避让老人、儿童和孕妇；乘坐电梯的，避开早晚高峰。\n\n四、看到不文明养犬，向谁反映？\n可以向辖区派出所反映，也可以拨打政务服务热线。',
    },
  },
  {
    key: 'gov-2025-property',
    shown: true,
    said: {
      ...{ kind: 'reading', title: '《清河县住宅物业管理办法》政策解读', publisher: '清河县住房和城乡建设局' },
      issuedOn: day('2025-03-20'),
      text: '一、为什么要制定\n原来的暂行办法施行多年，业主反映集中的公共收益、维修资金等问题没有写清楚，这次一并作出规定。\n\n二、主要变化\n一是写明公共收益属于全体业主，每半年公布一次收支；二是紧急维修可以先行使用维修资金，事后公示；三是物业服务企业退出时必须移交资料。\n\n三、业主怎么办\n对物业服务有意见的，先向物业服务企业提出；没有解决的，可以向所在街道或者县住房和城乡建设局反映。',
    },
  },
  {
    key: 'housing-2024-public-rental',
    shown: false,
    said: {
      ...{ kind: 'reading', title: '公共租赁住房分配办法解读（待审）', publisher: '清河县住房和城乡建设局' },
      ...{ issuedOn: null, text: '一、谁可以申请公共租赁住房。\n\n二、怎样排队轮候。' },
    },
  },
];

const FORM =
  '清河县城区养犬登记申请表\n\n养犬人姓名：\n身份证件号码：\n联系电话：\n住址：\n犬名：      犬种：      毛色：      性别：      出生日期：\n免疫证明编号：\n\n本人承诺遵守《清河县城区养犬管理规定》，文明养犬。\n\n申请人（签名）：            年    月    日\n';

/** 解读 and a form beside documents of the demo: some are public, one waits in its dossier. Does nothing where there are any. */
export async function loadMaterials(
  ctx: Context,
  loader: Actor,
  ids: ReadonlyMap<string, number>,
  people: ReadonlyMap<string, number>,
): Promise<void> {
  for (const { key, shown, said } of READINGS) {
    const documentId = ids.get(key);
    if (documentId === undefined || (await ctx.materials.ofDocument(documentId)).length > 0) continue;
    const id = await add(ctx, loader, documentId, said, { attachmentId: null });
    if (shown) await show(ctx, loader, id, 1);
  }
  const dogs = ids.get('gov-2026-dogs');
  if (dogs === undefined || (await ctx.materials.ofDocument(dogs)).some((row) => row.kind === 'annex')) return;
  const { sha256, size } = await ctx.files.put(Buffer.from(FORM));
  const [id = 0, paperId = 0] = await ctx.store.ids(2);
  const by = { byId: people.get('clerk') ?? null, at: ctx.clock.now(), today: ctx.clock.today() };
  const file = { fileSha256: sha256, fileName: '养犬登记申请表.txt', fileSize: size, mediaType: 'text/plain' };
  const said: MaterialSaid = {
    ...{ kind: 'annex', title: '养犬登记申请表', publisher: null, issuedOn: null, text: null },
  };
  const place = { documentId: dogs, subject: 'material' as const, subjectId: id, kind: 'annex' };
  await ctx.store.commitAll(
    [
      addAttachment(place, { ...file, note: null }, { ...by, id: paperId }),
      addMaterial(dogs, said, { id: paperId, ...file }, by, id),
    ],
    loader,
  );
  await show(ctx, loader, id, 1);
}
