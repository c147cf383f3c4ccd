import type { VNode } from 'preact';
import { textParts } from '../../../server/http/textParts.ts';
import { standingOn } from '../../../server/text/standingOn.ts';
import type { TextParts } from '../../../server/web/document/model.ts';
import { emptyForm } from '../../../server/web/form.ts';
import { AccountPage } from '../../../server/web/pages/account.tsx';
import { CataloguePage } from '../../../server/web/pages/catalogue.tsx';
import { DocumentPage } from '../../../server/web/pages/document.tsx';
import { HelpPage } from '../../../server/web/pages/help.tsx';
import { HomePage } from '../../../server/web/pages/home.tsx';
import { PasswordPage } from '../../../server/web/pages/passwordChange.tsx';
import { ProblemPage } from '../../../server/web/pages/problem.tsx';
import { SearchResultsPage, type ShownHit } from '../../../server/web/pages/searchResults.tsx';
import { SignedOutPage } from '../../../server/web/pages/signedOut.tsx';
import { SignInPage } from '../../../server/web/pages/signIn.tsx';
import { EVENTS, NAMES, PUBLIC, TODAY, at, eventLines, issuers, line, staff } from './base.ts';
import { consultationRow } from './procedureFile.ts';
import { ARTICLES, NUMBER, TEXT, TITLE, span } from './text.ts';

const facts = {
  id: 101,
  title: TITLE,
  docNumber: NUMBER,
  registrationNumber: 'QHGS-2024-0003',
  genre: '办法',
  subject: '住房保障',
  tier: 'government' as const,
  adoptedOn: at('2024-01-30'),
  signedOn: at('2024-02-08'),
  publishedOn: at('2024-02-10'),
  effectiveOn: at('2024-03-01'),
  validUntil: at('2029-02-28'),
  validMonths: 60,
  trial: false,
  issuers: [{ id: 1, name: '清河县人民政府' }],
};

const hit = (id: number, title: string, snippet: string, more: Partial<ShownHit> = {}): ShownHit => ({
  documentId: id,
  versionId: id,
  externalId: null,
  score: 10,
  match: 'full',
  title: {
    text: title,
    marks: title.includes('租赁') ? [[title.indexOf('公共租赁'), title.indexOf('公共租赁') + 4]] : [],
  },
  docNumber: `清政规〔2024〕${id % 40}号`,
  issuers: ['清河县人民政府'],
  genre: '办法',
  day: at('2024-02-10'),
  validity: 'in_force',
  snippet: { text: snippet, marks: [[snippet.indexOf('租'), snippet.indexOf('租') + 2]] },
  article: '第七条',
  since: at('2024-03-01'),
  until: at('2029-02-28'),
  publishedLater: null,
  ...more,
});

const home = (empty = false): VNode => (
  <HomePage
    chrome={PUBLIC}
    today={TODAY}
    on={TODAY}
    inForce={{
      total: empty ? 0 : 412,
      byTier: [
        { tier: 'government', count: empty ? 0 : 96 },
        { tier: 'department', count: empty ? 0 : 241 },
        { tier: 'town', count: empty ? 0 : 75 },
      ],
    }}
    changed={
      empty
        ? []
        : [
            {
              ...line(31, '清河县农村宅基地审批管理办法', { since: at('2026-11-15'), validUntil: at('2031-11-14') }),
              on: at('2026-11-15'),
              kind: 'enact',
            },
            {
              ...line(8, '清河县城区机动车停放服务收费管理规定', {
                validity: 'repealed',
                since: at('2026-11-08'),
                issuerName: '清河县发展和改革局',
                docNumber: '清发改规〔2019〕2号',
              }),
              on: at('2026-11-08'),
              kind: 'repeal',
            },
            {
              ...line(12, '清河县高层次人才住房补贴实施细则（试行）', {
                validity: 'lapsed',
                since: at('2026-11-03'),
                issuerName: '清河县人力资源和社会保障局等3个部门',
              }),
              on: at('2026-11-03'),
              kind: 'lapse',
            },
            {
              ...line(22, '清河县临时救助实施办法', { issuerName: '清河县民政局' }),
              on: at('2026-11-01'),
              kind: 'amend',
            },
          ]
    }
    ending={
      empty
        ? []
        : [
            line(41, '清河县促进夜间经济发展若干措施', { validUntil: at('2026-11-30') }),
            line(42, '关于调整城镇燃气配套设施建设费的通知', {
              validUntil: at('2026-12-31'),
              issuerName: '清河县发展和改革局',
            }),
            line(43, '柳溪镇农村公路养护管理办法', { validUntil: at('2027-01-15'), issuerName: '柳溪镇人民政府' }),
          ]
    }
    consultations={empty ? [] : [{ ...consultationRow(), issuerName: '清河县人民政府' }]}
    issuers={
      empty
        ? []
        : [
            ...issuers.map((i) => ({
              ...i,
              kind: i.id < 3 ? ('government' as const) : i.id < 20 ? ('department' as const) : ('town' as const),
              tier: i.id < 3 ? ('government' as const) : i.id < 20 ? ('department' as const) : ('town' as const),
              inForce: 7 + i.id * 3,
            })),
            ...['财政局', '民政局', '水务局', '自然资源局', '交通运输局', '农业农村局', '卫生健康局', '应急管理局'].map(
              (n, i) => ({
                id: 50 + i,
                name: `清河县${n}`,
                kind: 'department' as const,
                tier: 'department' as const,
                inForce: 3 + i,
              }),
            ),
          ]
    }
    examples={['公共租赁住房', '清政规〔2024〕3号', '宅基地审批', '标题:补贴']}
  />
);

const search = (): VNode => (
  <SearchResultsPage
    chrome={{ ...PUBLIC, path: '/search?q=公租房租金' }}
    today={TODAY}
    query={{ q: '公租房 租金', validity: ['in_force'], issuer: [1] }}
    answer={{
      query: '公租房 租金',
      on: TODAY,
      total: 23,
      corrected: null,
      suggestions: ['公共租赁住房租金', '公租房租金补贴'],
      hits: [
        hit(
          3,
          TITLE,
          '租金标准由县发展和改革局会同县住房和城乡建设局、县财政局拟订，报县政府批准后公布，每两年评估一次。',
        ),
        hit(
          5,
          '清河县公共租赁住房租金减免实施细则',
          '承租人属于最低生活保障家庭的，租金按照标准的百分之十收取；属于低收入家庭的，按照百分之五十收取。',
          {
            issuers: ['清河县住房和城乡建设局', '清河县财政局'],
            docNumber: '清建规〔2025〕1号',
            genre: '细则',
            article: null,
          },
        ),
        hit(6, '清河县保障性住房建设管理规定', '配建的公租房建成后由县政府按照约定回购，租金收入缴入国库。', {
          validity: 'upcoming',
          since: null,
          until: at('2026-12-31'),
          docNumber: null,
        }),
        hit(7, '清河县公共租赁住房管理暂行办法', '公共租赁住房的租金不得高于同地段市场租金的百分之七十。', {
          validity: 'repealed',
          since: at('2024-03-01'),
          until: null,
        }),
        hit(9, '关于加强房屋租赁管理的通告', '房屋租赁当事人应当在合同签订后三十日内备案。', {
          match: 'near',
          genre: '通告',
          article: null,
        }),
      ],
      facets: {
        validity: [
          { value: 'in_force', count: 23 },
          { value: 'upcoming', count: 1 },
          { value: 'lapsed', count: 14 },
          { value: 'repealed', count: 9 },
        ],
        issuer: issuers.map((i) => ({ value: i.id, label: i.name, count: 30 - i.id })),
        year: Array.from({ length: 11 }, (_, i) => ({ value: 2026 - i, count: 11 - i })),
        genre: [
          { value: '办法', count: 9 },
          { value: '通知', count: 7 },
          { value: '细则', count: 4 },
        ],
        subject: [
          { value: '住房保障', count: 12 },
          { value: '城乡建设', count: 5 },
        ],
      },
    }}
    paging={{ page: 1, pageSize: 10, total: 23 }}
    others={null}
  />
);

const nothing = (): VNode => (
  <SearchResultsPage
    chrome={PUBLIC}
    today={TODAY}
    query={{ q: '共租住房', on: at('2023-05-01') }}
    answer={{
      query: '共租住房',
      on: at('2023-05-01'),
      total: 0,
      corrected: '公租住房',
      suggestions: [],
      hits: [],
      facets: { validity: [], issuer: [], year: [], genre: [], subject: [] },
    }}
    paging={{ page: 1, pageSize: 10, total: 0 }}
    others={{
      total: 7,
      hits: [
        hit(9, '清河县公共租赁住房管理暂行办法', '第七条　租金标准按年核定。', { validity: 'repealed', until: null }),
      ],
    }}
  />
);

const text = {
  id: 501,
  ordinal: 2,
  startsOn: at('2025-07-01'),
  text: TEXT,
  articles: ARTICLES,
  fileSha256: 'a3f1'.repeat(16),
  fileName: '清政规〔2024〕3号.pdf',
  mediaType: 'application/pdf',
  pages: 6,
};

const shown = {
  documentId: 101,
  publisher: '清河县住房和城乡建设局',
  issuedOn: at('2024-02-12'),
  text: null,
  fileSha256: null,
  fileName: null,
  fileSize: null,
  mediaType: null,
  shownAt: '2024-02-12T02:00:00.000Z',
};
export const MATERIALS = [
  {
    ...shown,
    id: 901,
    kind: 'reading' as const,
    title: '《公共租赁住房管理办法》解读',
    text: '一、为什么制定。\n二、谁可以申请。',
  },
  {
    ...{ ...shown, id: 902, kind: 'annex' as const, title: '公共租赁住房申请表', publisher: null, issuedOn: null },
    ...{ fileSha256: 'b'.repeat(64), fileName: '申请表.docx', fileSize: 20_480 },
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
];

const document = (on = TODAY, events = EVENTS, parts: TextParts | null = null): VNode => (
  <DocumentPage
    chrome={{ ...PUBLIC, path: '/documents/101' }}
    today={TODAY}
    facts={facts}
    standing={standingOn(on, events, NAMES)}
    text={text}
    parts={parts}
    allRelations={false}
    fileSize={48_213}
    wordings={[
      { id: 500, nth: 1, from: null, to: at('2025-06-30') },
      { id: 501, nth: 2, from: at('2025-07-01'), to: null },
    ]}
    pinned={false}
    stretches={[
      { from: null, to: at('2024-02-29'), validity: 'upcoming' },
      { from: at('2024-03-01'), to: at('2029-02-28'), validity: 'in_force' },
      { from: at('2029-03-01'), to: null, validity: 'lapsed' },
    ]}
    knownAt={null}
    checkedOn={at('2026-01-09')}
    successor={{ id: 188, title: '清河县公共租赁住房管理办法', docNumber: '清政规〔2029〕3号' }}
    address="https://gf.example.gov.cn/documents/101"
    materials={MATERIALS}
    qr={{ path: 'M2 2h7v1h-7z', size: 33 }}
    relations={[
      {
        id: 1,
        version: 1,
        kind: 'repeals',
        direction: 'out',
        other: { documentId: 88, title: '清河县公共租赁住房管理暂行办法', docNumber: '清政发〔2019〕12号' },
        scope: 'whole',
        articles: [],
        validity: 'repealed',
      },
      {
        id: 2,
        version: 1,
        kind: 'based_on',
        direction: 'out',
        other: { documentId: null, title: '城镇住房保障条例', docNumber: null },
        scope: 'whole',
        articles: [],
        validity: null,
      },
      {
        id: 3,
        version: 1,
        kind: 'amends',
        direction: 'in',
        other: {
          documentId: 140,
          title: '清河县人民政府关于修改部分行政规范性文件的决定',
          docNumber: '清政规〔2025〕2号',
        },
        scope: 'articles',
        articles: ['第六条'],
        validity: 'in_force',
      },
    ]}
    events={eventLines(events.filter((e) => e.voidedAt === null))}
    q="租金标准"
    marks={[span('租金标准')]}
  />
);

/** The second page of a text that is divided. */
const divided = (): VNode =>
  document(TODAY, EVENTS, { ...textParts(text, [span('租金标准')], { part: 'all' }, 600)!, shown: 2 });

const lapsed = (): VNode => document(at('2029-03-01'), EVENTS.slice(0, 1));

const catalogue = (kind: 'in_force' | 'repealed', titles: readonly string[]): VNode => (
  <CataloguePage
    chrome={{ ...PUBLIC, path: '/catalogue' }}
    today={TODAY}
    on={TODAY}
    kind={kind}
    query={{ kind }}
    lines={titles.map((title, i) => ({
      ...line(i + 1, title),
      issuerId: 1,
      genre: '办法',
      subject: '住房保障',
      tier: 'government',
      status: 'issued',
      origin: 'stock',
      isPublic: true,
      publishedOn: at('2024-02-10'),
      signedOn: at('2024-02-08'),
      effectiveOn: at('2024-03-01'),
      validUntil: at('2029-02-28'),
      validity: kind,
      since: at('2024-03-01'),
    }))}
    paging={{ page: 1, pageSize: 50, total: titles.length }}
    counts={{ in_force: 412, repealed: 31, lapsed: 96, revoked: 1, suspended: 2, upcoming: 3 }}
    issuers={issuers.map(({ id, name }) => ({ id, name }))}
    years={[2024, 2023]}
    subjects={['住房保障', '城乡建设']}
  />
);

export const PUBLIC_SAMPLES: Record<string, () => VNode> = {
  home: () => home(),
  'home-empty': () => home(true),
  search,
  'search-nothing': nothing,
  document: () => document(),
  'document-lapsed': lapsed,
  'document-divided': divided,
  catalogue: () => catalogue('in_force', ['清河县公共租赁住房管理办法', '清河县集市管理办法']),
  'catalogue-empty': () => catalogue('repealed', []),
  help: () => <HelpPage chrome={{ ...PUBLIC, path: '/help' }} />,
  'not-found': () => <ProblemPage chrome={PUBLIC} status={404} code="not.found" requestId="req-7f3a" />,
  'signed-out': () => (
    <SignedOutPage
      chrome={{ ...PUBLIC, path: '/dossiers/101/edit' }}
      action="/dossiers/101/edit"
      fields={[{ name: 'title', value: '清河县停车管理办法' }]}
    />
  ),
  'sign-in': () => (
    <SignInPage
      chrome={{ ...PUBLIC, path: '/sign-in' }}
      form={{
        values: { login: 'zhou' },
        errors: [{ field: 'password', message: '账号或者密码不对。请核对后重试；连续输错会暂时锁定。' }],
      }}
      demoAccounts={[
        { login: 'clerk', password: '演示用口令甲', who: '备案岗' },
        { login: 'reviewer', password: '演示用口令乙', who: '审核岗' },
      ]}
    />
  ),
  password: () => <PasswordPage chrome={staff('/account/password')} form={emptyForm()} forced minLength={10} />,
  account: () => (
    <AccountPage
      chrome={staff('/account')}
      user={{ login: 'zhou', name: '周敏', role: 'clerk', mail: null }}
      issuerName="清河县司法局"
      tokens={[
        { id: 1, version: 1, name: '政务公开网站同步', createdAt: '2026-05-01T02:00:00.000Z', revokedAt: null },
        {
          id: 2,
          version: 2,
          name: '旧接口',
          createdAt: '2025-05-01T02:00:00.000Z',
          revokedAt: '2026-05-01T02:00:00.000Z',
        },
      ]}
      form={emptyForm()}
      fresh={{ name: '台账核对', secret: 'gb_4k2m9x7q1v8w3z6y' }}
    />
  ),
};
