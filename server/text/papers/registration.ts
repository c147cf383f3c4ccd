import type { Dossier } from '../../domain/dossier.ts';
import type { Paper } from '../../domain/paper.ts';
import { CITED_KINDS, type Figures } from '../../domain/profile.ts';
import type { RegistrationRow } from '../../domain/registration/row.ts';
import { dayProse } from '../days.ts';
import { REGISTRATION_REFUSAL } from '../registrationLabels.ts';
import { missingSentence } from '../registers.ts';
import { titled } from '../names.ts';
import { titleLines } from './titleLines.ts';

/** What a 登记通知书 is made from; `bureau` is the body that registers. */
export interface RegistrationPaper {
  row: RegistrationRow;
  dossier: Pick<Dossier, 'document' | 'issuers'>;
  figures: Pick<Figures, 'registration.decide' | 'registration.publish' | 'registration.missing'>;
  bureau: string;
}

/** The texts that the figures of the place cite, each once; nothing where they are our own or not set. */
function basisOf({ figures }: RegistrationPaper): string {
  const cited = Object.values(figures).flatMap(({ kind, source }) =>
    kind !== 'local' && CITED_KINDS.has(kind) && source !== null ? [source] : [],
  );
  return cited.length === 0 ? '根据有关规定' : `根据${[...new Set(cited)].join('、')}`;
}

const UNIT = { day: '日', workday: '个工作日', month: '个月' } as const;

/**
 * 规范性文件登记通知书, or the written refusal (山东省行政程序规定 第五十一条: 符合条件的予以登记，发给登记通知书; 不予登记的书面说明理由).
 */
export function registrationPaper(paper: RegistrationPaper): Paper {
  const { row, dossier } = paper;
  const { document, issuers } = dossier;
  const refused = row.state === 'refused';
  const heading = refused ? '行政规范性文件不予登记通知书' : '行政规范性文件登记通知书';
  const named = titled(document.title, document.docNumber);
  const came = row.requestedOn === null ? '' : `${dayProse(row.requestedOn)}`;
  return {
    name: `${heading}（${document.title}）`,
    blocks: [
      { kind: 'title', lines: titleLines(heading) },
      ...(row.number === null ? [] : [{ kind: 'subtitle' as const, text: `统一登记编号：${row.number}` }]),
      { kind: 'to', organ: issuers.map((one) => one.name).join('、') },
      { kind: 'text', text: `你单位${came}送来登记的${named}收悉。` },
      ...(refused ? refusal(paper) : consent(paper)),
      ...(row.decidedOn === null
        ? []
        : [{ kind: 'signature' as const, organ: paper.bureau, on: dayProse(row.decidedOn) }]),
    ],
  };
}

function consent(paper: RegistrationPaper): Paper['blocks'] {
  const { row, figures } = paper;
  const within = figures['registration.publish'].value;
  const time =
    within === null || row.publishBy === null
      ? ''
      : `自登记之日起${within.count}${UNIT[within.unit]}内（${dayProse(row.publishBy)}前）`;
  return [
    {
      kind: 'text',
      text: `${basisOf(paper)}，经审查，准予登记，统一登记编号为“${row.number ?? ''}”。请在公布的文本上标注统一登记编号。`,
    },
    { kind: 'text', text: `请${time}按照规定向社会统一公布；公布的文本应当与登记的文本一致。` },
  ];
}

function refusal(paper: RegistrationPaper): Paper['blocks'] {
  const { row } = paper;
  const why =
    row.refusal === null ? '' : `该文件${row.refusal === 'other' ? '有下列情形' : REGISTRATION_REFUSAL[row.refusal]}`;
  return [
    { kind: 'text', text: `${basisOf(paper)}，经审查，${why}，不予登记、不编号。理由如下：` },
    { kind: 'text', text: row.reason ?? '' },
    { kind: 'text', text: `${consequence(paper)}有关问题解决以后，可以重新送登记；对本决定有异议的，请书面提出。` },
  ];
}

/** What an unregistered document is worth, where the place has said so. */
function consequence({ figures }: RegistrationPaper): string {
  const said = missingSentence(figures['registration.missing']);
  return said === null ? '' : `${said}。`;
}
