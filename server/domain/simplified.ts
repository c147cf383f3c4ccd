import { SIMPLIFIED, TRADITIONAL } from './hanFold.ts';

const pairs = new Map([...TRADITIONAL].map((sign, i) => [sign.charCodeAt(0), SIMPLIFIED.charCodeAt(i)]));
const ANY = /[\u3400-\u9fff]+/g;

/** `text` in simplified characters, each sign by itself: exactly as long as before, so that every offset holds. Linear; never throws. */
export function simplified(text: string): string {
  return text.replace(ANY, (run) => {
    let out = '';
    let from = 0;
    for (let i = 0; i < run.length; i++) {
      const pair = pairs.get(run.charCodeAt(i));
      if (pair === undefined) continue;
      out += run.slice(from, i) + String.fromCharCode(pair);
      from = i + 1;
    }
    return from === 0 ? run : out + run.slice(from);
  });
}

/** Signs that a text in simplified characters never holds, not even in names of people and places. */
const TELLING = /[規辦發號條為實這關經濟財會與個開執據訂廢試聯縣區權責業務設準則續書請處報]/;

/** Whether a text is set in traditional characters, or mixes them in as damaged copies do. */
export const hasTraditional = (text: string): boolean => TELLING.test(text);
