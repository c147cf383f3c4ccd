/** How a rule's short name ends, as its title does. */
const KIND = /(?:条例|办法|规定|细则|规则|法)$/u;
const PLACE = /^[^省市县区州盟旗]{1,7}(?:省|市|县|区|自治州|州|盟|旗)/u;
const HAN = /^\p{Script=Han}+$/u;
/** Signs of a short name before its kind. */
const SHORTEST = 2;
const LONGEST = 5;
/** What the beginnings of words are worth against how much of the title is said. */
const BY_WORDS = 0.7;

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Makes the measure for one query (flat form): how well it shortens a title (own part, flat form), 0–1. 道交法 shortens 道路交通安全法: same kind, the first
 * sign begins the topic, the others follow in order, mostly each at the beginning of a word. Null for what is no short name: no kind, too long, not Han.
 */
export function createShortName(query: string): ((ownTitle: string) => number) | null {
  const kind = KIND.exec(query)?.[0];
  const head = kind === undefined ? '' : query.slice(0, -kind.length);
  if (kind === undefined || head.length < SHORTEST || head.length > LONGEST || !HAN.test(head)) return null;
  return (title) => {
    // Nearly every title ends here.
    if (!isThread(query, title)) return 0;
    const name = title.replace(/^中华人民共和国/u, '').replace(/(?:试行|暂行)$/u, '');
    if (!name.endsWith(kind) || name.includes(head)) return 0;
    const body = name.slice(0, -kind.length);
    const place = PLACE.exec(body)?.[0] ?? '';
    return Math.max(...[body, body.slice(place.length)].map((topic) => fit(head, topic)));
  };
}

/** The signs of `head` in order in `topic`, each at the next beginning of a word where there is one. */
function fit(head: string, topic: string): number {
  if (topic[0] !== head[0] || !isThread(head, topic)) return 0;
  const beginnings = new Set([...WORDS.segment(topic)].map(({ index }) => index));
  let [at, atWords] = [-1, 0];
  for (let i = 0; i < head.length; i++) {
    const next = placesOf(head[i]!, topic, at + 1).filter((place) =>
      isThread(head.slice(i + 1), topic.slice(place + 1)),
    );
    at = next.find((place) => beginnings.has(place)) ?? next[0]!;
    if (beginnings.has(at)) atWords++;
  }
  return (BY_WORDS * atWords + (1 - BY_WORDS) * (head.length ** 2 / topic.length)) / head.length;
}

function placesOf(sign: string, text: string, from: number): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(sign, from); at !== -1; at = text.indexOf(sign, at + 1)) places.push(at);
  return places;
}

/** Whether the signs of `short` stand in `long` in this order. */
function isThread(short: string, long: string): boolean {
  let i = 0;
  for (let at = 0; at < long.length && i < short.length; at++) if (long[at] === short[i]) i++;
  return i === short.length;
}
