import { expect, it } from 'vitest';
import { readRtf } from '../../server/extract/rtf/read.ts';
import { gbk } from './support/pdf.ts';

/** \'xx of a text in GBK. */
const hex = (text: string) => [...gbk(text)].map((byte) => `\\'${byte.toString(16)}`).join('');
const rtf = (body: string, head = '\\ansicpg936') => readRtf(Buffer.from(`{\\rtf1\\ansi${head} ${body}}`, 'latin1'));

it.each<[string, string, string]>([
  ['double bytes', hex('清河县'), '清河县'],
  ['double bytes as they stand', gbk('清河县').toString('latin1'), '清河县'],
  ['a second byte that looks like a brace', hex('﹞'), '﹞'],
  ['Unicode with one byte for others', '\\u28165?\\u27827?', '清河'],
  ['Unicode below zero', '\\u-32768?', '\u8000'],
  ['a surrogate pair', '\\u-10179?\\u-8704?', '😀'],
  ['Unicode with two bytes for others', `\\uc2\\u28165${hex('清')}\\u27827${hex('河')}`, '清河'],
  ['Unicode with none for others', '{\\uc0\\u28165\\u27827}\\u21439?', '清河县'],
  ['a paragraph end right behind Unicode', '\\u28165\\par\\u27827?', '清\n河'],
  ['Unicode and its older twin', '{\\upr{old}{\\*\\ud{\\u28165?}}}', '清'],
  ['paragraphs and lines', 'a\\par b\\line c\\sect d\\\ne', 'a\nb\nc\nd\ne'],
  ['quotes and dashes', '\\ldblquote a\\rdblquote\\emdash\\~b\\_c', '“a”— b-c'],
  ['line ends of the file', 'a\r\nb', 'ab'],
  ['a field', '{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt a}}', 'a'],
  ['a picture', 'a{\\pict\\pngblip 89504e47}b{\\*\\shppict{\\pict 00}}', 'ab'],
  ['raw bytes', 'a{\\pict\\bin5 }{}}{}b', 'ab'],
  ['hidden and deleted text', 'a{\\v b}{\\deleted c}\\v d\\v0 e', 'ae'],
  ['heads and information', '{\\info{\\title x}}{\\header y}{\\footerr z}a', 'a'],
  ['what is marked as optional', '{\\*\\unknown x}a', 'a'],
  ['a footnote', 'a{\\footnote b\\par}c', 'ac\nb'],
  [
    'numbers of lists',
    `{\\listtext ${hex('第一条')}\\tab}a\\par{\\pntext 1.\\tab}b\\par{\\listtext \\'b7\\tab}c`,
    '第一条　a\n1.b\nc',
  ],
  ['a table', '\\trowd\\intbl a\\cell b\\par c\\cell\\row\\intbl\\cell d\\cell\\row\\pard e', 'a\tb c\n\td\ne'],
  ['a table that ends without a row', '\\trowd\\intbl a\\cell b', 'a\nb'],
  [
    'a table within a table',
    '\\intbl a\\nestcell b\\nestcell{\\*\\nesttableprops\\nestrow}{\\nonesttables x\\par}\\cell c\\cell\\row',
    'a b\tc',
  ],
  ['a text box', '{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt a\\par}}{\\shprslt b}}c', 'a\nc'],
  ['what follows the end', 'a}{\\rtf1 b', 'a'],
])('%s', (_, body, text) => {
  expect(rtf(body)).toBe(text);
});

it.each<[string, string, string]>([
  ['of the font', `\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset134 B;}}\\f1 ${hex('清河')}`, '清河'],
  ['of the default font', `\\ansicpg1252\\deff1{\\fonttbl{\\f1\\fcharset134 B;}}${hex('清河')}`, '清河'],
  [
    'of the font for East Asian text',
    `\\ansicpg1252{\\fonttbl{\\f1\\fcharset134 B;}}\\loch\\af0\\dbch\\af1 ${hex('清河')}`,
    '清河',
  ],
  ['of the document where the font is Latin', `\\ansicpg936{\\fonttbl{\\f0\\fcharset0 A;}}\\f0 ${hex('清河')}`, '清河'],
  ['Latin where nothing is Chinese', "\\ansicpg1252 caf\\'e9", 'café'],
  ['traditional Chinese', "\\ansicpg950 \\'b2\\'4d\\'aa\\'65", '清河'],
])('reads bytes in the code page %s', (_, body, text) => {
  expect(rtf(body, '')).toBe(text);
});
