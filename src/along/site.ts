/**
 * A loopbook as pages that open without this app and without a connection: words, pictures,
 * voices, and nothing that runs. In twenty years a browser still reads them.
 */
import { schoolYearOf, schoolYearText } from '#domain/school-year.ts';
import { safe } from './html.ts';
import { dataFile, type LoopbookPackage, leapFile, type Piece } from './package.ts';
import { anchorOf, type PiecePage, pieceHtml, titleOf } from './site-piece.ts';
import { siteStyle } from './site-style.ts';

export type SitePage = { name: string; html: string };

/** Acts between people of that school: they stand in the data, and say nothing to a reader. */
const onPages = [
  'introduction',
  'entry',
  'step',
  'home-entry',
  'sheet',
  'talk',
  'agreement',
  'transition',
];

/** What stands on the first page beside the list: a sentence of its own, and the files for another app. */
type Besides = { note?: string; files: readonly string[] };
const everything: Besides = { files: [dataFile, leapFile] };

export function sitePages(
  whole: LoopbookPackage,
  page: PiecePage,
  besides: Besides = everything,
): SitePage[] {
  const shown = whole.pieces.filter((piece) => onPages.includes(piece.kind) && hasWords(piece));
  const replies = whole.pieces.filter(({ kind }) => kind === 'reply');
  const years = new Map<number, Piece[]>();
  for (const piece of shown.toSorted((one, other) => one.made - other.made)) {
    const year = schoolYearOf(piece.made);
    years.set(year, [...(years.get(year) ?? []), piece]);
  }
  const ordered = [...years].sort(([one], [other]) => other - one);
  return [
    { name: 'index.html', html: indexHtml(whole, ordered, { page, besides }) },
    ...ordered.map(([year, pieces]) => ({
      name: pageOf(year),
      html: yearHtml(whole, year, { pieces, replies, page }),
    })),
  ];
}

function hasWords({ content }: Piece): boolean {
  return Object.keys(content.fields).length > 0;
}

const pageOf = (year: number) => `${year}-${year + 1}.html`;

type Years = readonly (readonly [number, readonly Piece[]])[];

function indexHtml(
  whole: LoopbookPackage,
  years: Years,
  { page, besides }: { page: PiecePage; besides: Besides },
): string {
  const { t, day } = page.texts;
  const toc = years.map(([year, pieces]) => {
    const links = pieces.map(
      (piece) =>
        `<li><a href="${pageOf(year)}#${anchorOf(piece)}" dir="auto">${safe(titleOf(piece, page.texts))}</a> <small>${safe(day({ instant: piece.made }))}</small></li>`,
    );
    return `<section><h2><a href="${pageOf(year)}">${safe(yearName(year, page))}</a></h2><ul>${links.join('')}</ul></section>`;
  });
  const { note = '', files } = besides;
  const links = files.map((file) => `<li><a href="${file}">${file}</a></li>`);
  const body = [
    note === '' ? '' : `<p dir="auto">${safe(note)}</p>`,
    `<p>${safe(t('along:site.made', { when: day({ instant: whole.made }) }))}</p>`,
    toc.length === 0 ? `<p>${safe(t('along:site.none'))}</p>` : `<nav>${toc.join('')}</nav>`,
    `<footer><p>${safe(t('along:site.files'))}</p><ul>${links.join('')}</ul></footer>`,
  ];
  return document(t('along:site.title', { name: whole.owner.name }), body.join(''), page);
}

type Year = { pieces: readonly Piece[]; replies: readonly Piece[]; page: PiecePage };

function yearHtml(whole: LoopbookPackage, year: number, { pieces, replies, page }: Year): string {
  const { t } = page.texts;
  const articles = pieces.map((piece) =>
    pieceHtml(
      piece,
      replies.filter(({ about }) => about === piece.piece),
      page,
    ),
  );
  const back = `<p><a href="index.html">${safe(t('along:site.title', { name: whole.owner.name }))}</a></p>`;
  return document(yearName(year, page), back + articles.join(''), page);
}

function yearName(year: number, { texts }: PiecePage): string {
  return texts.t('loopbook:year', { year: schoolYearText(year) });
}

/** No script runs in it, whatever stands in it. */
function document(title: string, body: string, { texts }: PiecePage): string {
  return `<!doctype html>
<html lang="${safe(texts.language)}" dir="${texts.dir}">
<head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="script-src 'none'; object-src 'none'; connect-src 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(title)}</title><style>${siteStyle}</style></head>
<body><main><h1>${safe(title)}</h1>
${body}
</main></body></html>
`;
}
