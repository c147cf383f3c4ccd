import type { Sentence } from './workFaults.ts';

const listed = (value: unknown): number | null => (Array.isArray(value) && value.length > 0 ? value.length : null);

/** Refusals around what a document says of others. */
export const DECISIONS: Readonly<Record<string, Sentence>> = {
  'decision.nothing': '没有勾选任何一件文件。请勾选要确认的文件后再提交。',
  'decision.unready': (d) => {
    const rows = listed(d.rows);
    return `勾选的文件里${rows === null ? '' : `有${rows}件`}还不能确认，整批没有保存。请先补齐标出的日期、截止日期，或者改正关联的文件。`;
  },
  'decision.contradiction': (d) => {
    const rows = listed(d.rows);
    return `勾选的文件里${rows === null ? '' : `有${rows}行`}说的是同一件文件，而且互相重复或者矛盾，整批没有保存。请只勾选其中一行。`;
  },
  'decision.built_on': (d) => {
    const documents = listed(d.documents);
    return `不能整批撤回：确认以后，${documents === null ? '' : `其中${documents}件`}文件又有了新的效力记录。请到这些文件的卷宗里逐件办理。`;
  },
  'relation.nameless': '请填写文件的标题或者文号。',
  'relation.reason_missing': '这一件已经确认并记录了效力。请写明更正的原因。',
  'relation.effective': '这一件已经对别的文件产生效力，不能直接删去。请用“更正”改正，或者撤回整批确认。',
};
