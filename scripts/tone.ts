/**
 * Whether the Dutch of the app keeps to the house rules of tone, as far as a script can hear it:
 * `node scripts/tone.ts`. The same rules are a test; what is an exception says why.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { toneExceptions } from './tone-exceptions.ts';
import type { ToneRule } from './tone-rule.ts';

export type DutchText = { place: string; text: string };
export type ToneFault = { place: string; rule: ToneRule; text: string };
const mostWords = 10;
const mostSentences = 2;

/** One word for one thing: what is on the left is called as on the right, everywhere. */
export const glossary: Readonly<Record<string, string>> = {
  'gsm|smartphone|telefoon|tablet': 'toestel',
  'klik|klikt|aanklikken|druk op|tap': 'tik',
  'docent|docente|leerkracht|leerkrachten|juf|meester|onderwijzer': 'leraar',
  'mentor|tutor': 'begeleider of leraar',
  'opslaan|opgeslagen|slaat op|sla op': 'bewaren',
  'verwijder|verwijdert|verwijderen|verwijderd|delete|deleten': 'weggooien, of wissen',
  'verzend|verzenden|verzonden|zend|mail|mailen': 'versturen',
  'portfolio|portfolios|dagboek|schrift': 'loopboek',
  'applicatie|programma|software|tool': 'app',
  'wifi|netwerk|verbinding|online': 'internet',
  'login|inloggen|ingelogd|uitloggen|log in|log uit|aanloggen': 'aanmelden en afmelden',
  'wachtwoord|paswoord|pincode|account': 'kaart of plaatjes',
  'selecteer|selecteren|vink|aanvinken': 'kies',
  'sharen|share|posten|post': 'deel',
  'foutmelding|error|fout opgetreden': 'wat er gebeurde',
  'opnieuw laden|refresh|herladen': 'vernieuw',
  'prullenbak|prullenmand|archief': 'weggegooid',
  'notificatie|pop-up': 'nieuw',
  'feedback|commentaar|reactie': 'antwoord',
  'opdracht|oefening|activiteit': 'kaart',
};

/** Names of things that are called so by everybody; the rest is written out in small letters. */
const knownNames = ['CLB', 'VDAB', 'GTB', 'OKAN', 'NAFT', 'STARR', 'CSV', 'QR', 'U'];

const abbreviation =
  /\b(?:bv|bijv|enz|evt|nr|max|min|sec|ca|incl|excl|tel|i\.v\.m|o\.a|m\.b\.t|a\.u\.b)\.|\b\w\.\w\.|\b(?:aub|tov|ivm|mbt)\b/i;
const numberAsWord =
  /\b(?:zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|twintig|dertig|honderd)\b/i;
const toPupil = /\b(?:je|jij|jou|jouw)\b/i;
const toParent = /\b(?:u|uw)\b/i;
const endings = /(?<=[.?!…])\s+|\n/;

export function toneFaults(texts: readonly DutchText[]): ToneFault[] {
  return texts.flatMap(({ place, text }) =>
    rulesBroken(place, text)
      .filter((rule) => !isException(place, rule))
      .map((rule) => ({ place, rule, text })),
  );
}

/** Exceptions that excuse nothing any more: the list stays as short as it can be. */
export function idleExceptions(texts: readonly DutchText[]): string[] {
  const broken = new Set(
    texts.flatMap(({ place, text }) => rulesBroken(place, text).map((rule) => `${place} ${rule}`)),
  );
  return toneExceptions.flatMap(({ places, rule }) =>
    places.map((place) => `${place} ${rule}`).filter((name) => !broken.has(name)),
  );
}

function rulesBroken(place: string, text: string): ToneRule[] {
  const said = text.replace(/\{\{\w+\}\}/g, 'X');
  const sentences = said.split(endings).filter((sentence) => sentence.trim() !== '');
  const isLong = (sentence: string) => sentence.trim().split(/\s+/).length > mostWords;
  const words = said.replace(/[^\p{L}\p{N}\s-]/gu, ' ');
  const broken: [ToneRule, boolean][] = [
    ['sentence-too-long', sentences.some(isLong)],
    ['block-too-long', sentences.length > mostSentences],
    ['abbreviation', abbreviation.test(said)],
    ['number-as-word', numberAsWord.test(words)],
    ['capitals', (words.match(/\b[A-Z]{2,}\b/g) ?? []).some((word) => !knownNames.includes(word))],
    ['marks', /[<>*_]/.test(said)],
    ['click-here', /\b(?:klik|tik) hier\b/i.test(words)],
    // The picture dictionary names things as people do.
    ['other-word', !place.startsWith('words.') && otherWords.some((other) => other.test(words))],
    ['not-u', isForParents(place) && toPupil.test(words)],
    ['not-je', !isForParents(place) && toParent.test(words)],
  ];
  return broken.filter(([, isBroken]) => isBroken).map(([rule]) => rule);
}

const otherWords = Object.keys(glossary).map((words) => new RegExp(`\\b(?:${words})\\b`, 'i'));

const forParents = [
  /^home-entries\./,
  /^ui\.toTeacher\./,
  /(?:\.u|[a-z]U)$|[fF]ormal/,
  /^(?:cards|catalogue)\.(?:child-can|i-taught-you|my-first-work|my-wish|helps-at-home)\./,
  /^activities\.guard\.(?:child-first|to-child)$/,
  /^school\.cards\.how\.parent$/,
  /^sharing\.(?:homeEntry\.|hurt\.report\.school$)/,
];

/** What parents alone read. Elsewhere the two ways of address stand side by side, as `u` and `je`. */
function isForParents(place: string): boolean {
  return forParents.some((shape) => shape.test(place));
}

function isException(place: string, rule: ToneRule): boolean {
  return toneExceptions.some((one) => one.rule === rule && one.places.includes(place));
}

type Texts = { [key: string]: string | Texts };

/** Every Dutch text of the app, by file and key. */
export function dutchTexts(): DutchText[] {
  const folder = new URL('../locales/nl/', import.meta.url);
  return readdirSync(folder).flatMap((file) => {
    const texts = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Texts;
    return textsIn(texts, file.replace('.json', ''));
  });
}

function textsIn(texts: Texts, path: string): DutchText[] {
  return Object.entries(texts).flatMap(([name, part]) => {
    const place = `${path}.${name}`;
    return typeof part === 'string' ? [{ place, text: part }] : textsIn(part, place);
  });
}

if (process.argv[1] === import.meta.filename) {
  const faults = toneFaults(dutchTexts());
  for (const { place, rule, text } of faults) process.stdout.write(`${rule}  ${place}  ${text}\n`);
  for (const idle of idleExceptions(dutchTexts()))
    process.stdout.write(`idle exception  ${idle}\n`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
