/**
 * Words of the Arabic script change at both ends and in their middle: فخور، أفتخر and فخر are three
 * forms of one word. What three consonants in a row cannot tell, such as بيت and بيوت, stays apart:
 * a light look, and no dictionary.
 */

/** A pattern for other forms of one folded word; null for words too short to know, or of another script. */
export function otherForms(word: string): RegExp | null {
  if (!arabicWord.test(word)) return null;
  const root = rootOf(word);
  if (root.length < fewestConsonants) return null;
  const [first, ...others] = root;
  const body = `${first}${weak}*ت?${weak}*${others.join(`${weak}*`)}`;
  return new RegExp(`${edge}[${before}]{0,4}${body}[${after}]{0,4}(?=${edge})`);
}

const arabicWord = /^[\u0621-\u06d3]{3,}$/;
const fewestConsonants = 3;
const edge = '(?:^|$|[^\\u0621-\\u06d3])';
/** Long vowels: they come and go between consonants. */
const weak = '[اويء]';
const before = 'اويفبلكتنمس';
const after = 'اويءهتنكم';

const article = /^(?:[وفبك]?ال|لل)(?=.{3})/;
const suffix = /(?:ات|ان|ون|ين|ها|هم|كم|نا|ني|وا|تم|ه|ي|ك|ت)$/;
const prefix = /^[فبلتنمك]/;

/** The consonants that are left when what may stand before and behind them is taken away. */
function rootOf(word: string): string {
  let rest = word.replace(article, '');
  while (consonants(rest.replace(suffix, '')).length >= fewestConsonants && suffix.test(rest)) {
    rest = rest.replace(suffix, '');
  }
  let root = consonants(rest);
  while (root.length > fewestConsonants) {
    // As in افتخر: the second letter is no part of فخر.
    const isEighth = root.length === 4 && root[1] === 'ت' && !rest.startsWith(root[0] ?? '');
    if (!isEighth && !prefix.test(root)) break;
    root = isEighth ? `${root[0]}${root.slice(2)}` : root.slice(1);
  }
  return root;
}

function consonants(letters: string): string {
  return letters.replace(/[اويء]/g, '');
}
