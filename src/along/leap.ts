/** The same loopbook as other portfolio systems read it: Atom with the words of Leap2A, 2010-07. */
import { fieldValues } from '#content/field-values.ts';
import { mediaOf } from '#domain/medium.ts';
import { shownAnswers } from '#domain/shown-answers.ts';
import { safe } from './html.ts';
import { type LoopbookPackage, mediumFile, type PackedMedium, type Piece } from './package.ts';
import { plainWords } from './plain-words.ts';
import { titleOf } from './site-piece.ts';
import type { SiteTexts } from './site-texts.ts';

export function leapFeed(whole: LoopbookPackage, texts: SiteTexts): string {
  const title = texts.t('along:site.title', { name: whole.owner.name });
  const pieces = whole.pieces.filter(({ kind }) => typeOf[kind] !== undefined);
  const named = new Set(pieces.map(({ piece }) => piece));
  const answers = new Map<string, string[]>();
  for (const { piece, about } of pieces) {
    if (about !== null) answers.set(about, [...(answers.get(about) ?? []), piece]);
  }
  const entries = pieces.map((piece) =>
    entryXml(piece, { texts, named, replies: answers.get(piece.piece) ?? [], media: whole.media }),
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:leap2="http://terms.leapspecs.org/" xmlns:categories="http://wiki.leapspecs.org/2A/categories/" xmlns:portfolio="urn:loopboek:" xml:lang="${safe(texts.language)}">
<leap2:version>http://www.leapspecs.org/2010-07/2A/</leap2:version>
<id>urn:loopboek:${whole.made}</id>
<title>${safe(title)}</title>
<updated>${timeOf(whole.made)}</updated>
<generator uri="urn:loopboek:">Loopboek</generator>
<author><name>${safe(whole.owner.name)}</name></author>
${ownerXml(whole)}
${entries.join('\n')}
${whole.media.flatMap((medium) => mediumXml(medium, whole, texts)).join('\n')}
</feed>
`;
}

const typeOf: Readonly<Record<string, string>> = {
  entry: 'entry',
  sheet: 'entry',
  'home-entry': 'entry',
  introduction: 'entry',
  reply: 'entry',
  talk: 'meeting',
  agreement: 'plan',
  transition: 'plan',
  step: 'plan',
};

type Around = {
  texts: SiteTexts;
  named: ReadonlySet<string>;
  replies: readonly string[];
  media: readonly PackedMedium[];
};

function entryXml(piece: Piece, { texts, named, replies, media }: Around): string {
  const fields = fieldValues(piece.content);
  const said = plainWords(shownAnswers({ kind: piece.kind, fields }), texts);
  const day = fields.day?.[0];
  const isStep = piece.kind === 'step';
  const isDone = fields.lookBack?.[0] !== undefined;
  const here = new Set(media.filter(({ file }) => file !== null).map(({ sha256 }) => sha256));
  const files = mediaOf(fields).filter(({ medium }) => here.has(medium.blob));
  return [
    '<entry>',
    `<title>${safe(titleOf(piece, texts))}</title>`,
    `<id>portfolio:${piece.piece}</id>`,
    piece.by === null ? '' : `<author><name>${safe(piece.by.name)}</name></author>`,
    `<published>${timeOf(piece.made)}</published>`,
    `<updated>${timeOf(piece.made)}</updated>`,
    `<content type="text">${safe(said)}</content>`,
    `<rdf:type rdf:resource="leap2:${typeOf[piece.kind]}"/>`,
    isStep && typeof day === 'string'
      ? `<leap2:date leap2:point="target">${safe(day)}</leap2:date>`
      : '',
    isStep ? `<leap2:status leap2:stage="${isDone ? 'completed' : 'planned'}"/>` : '',
    piece.about !== null && named.has(piece.about)
      ? `<link rel="leap2:in_reply_to" href="portfolio:${piece.about}"/>`
      : '',
    ...replies.map((reply) => `<link rel="leap2:has_reply" href="portfolio:${reply}"/>`),
    ...files.map(({ medium }) => `<link rel="leap2:has_part" href="${idOf(medium.blob)}"/>`),
    '</entry>',
  ].join('');
}

/** The owner, as an entry that the feed's own author stands for. */
function ownerXml({ owner, made }: LoopbookPackage): string {
  const name = safe(owner.name);
  return `<entry><title>${name}</title><id>portfolio:owner</id><updated>${timeOf(made)}</updated><content type="text"></content><rdf:type rdf:resource="leap2:person"/><leap2:persondata leap2:field="full_name">${name}</leap2:persondata></entry>`;
}

function mediumXml(medium: PackedMedium, whole: LoopbookPackage, texts: SiteTexts): string[] {
  if (medium.file === null) return [];
  const uses = whole.pieces.filter(({ content }) =>
    mediaOf(fieldValues(content)).some((one) => one.medium.blob === medium.sha256),
  );
  const isUsed = uses.some(({ kind }) => typeOf[kind] !== undefined);
  if (!isUsed) return [];
  const kind = medium.type.startsWith('audio/') ? 'voice' : 'photo';
  const links = uses
    .filter((piece) => typeOf[piece.kind] !== undefined)
    .map(({ piece }) => `<link rel="leap2:is_part_of" href="portfolio:${piece}"/>`);
  return [
    `<entry><title>${safe(texts.t(`media:${kind}.name`))}</title><id>${idOf(medium.sha256)}</id><updated>${timeOf(whole.made)}</updated><content type="text"></content><rdf:type rdf:resource="leap2:resource"/><category term="Offline" scheme="categories:resource_type#"/><link rel="enclosure" type="${safe(medium.type)}" href="${safe(mediumFile(medium))}"/>${links.join('')}</entry>`,
  ];
}

const idOf = (sha256: string) => `portfolio:file-${sha256.slice(0, 20)}`;

function timeOf(instant: number): string {
  return new Date(instant).toISOString();
}
