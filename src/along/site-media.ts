/** Pictures with what they show in words, voices with a place for what is said. */
import { type Medium, mediaOf } from '#domain/medium.ts';
import { safe, words } from './html.ts';
import type { SiteTexts } from './site-texts.ts';

export type MediaPage = {
  texts: SiteTexts;
  lang: string;
  /** The file beside the page; null where the device did not have it. */
  fileOf(sha256: string): string | null;
};

type Fields = Readonly<Record<string, readonly unknown[]>>;

export function mediaHtml(
  fields: Fields,
  isHere: (field: string) => boolean,
  page: MediaPage,
): string {
  return mediaOf(fields)
    .filter(({ field }) => isHere(field))
    .map(({ field, medium }) => mediumHtml(medium, captionOf(fields, field), page))
    .join('');
}

function mediumHtml(medium: Medium, caption: string, page: MediaPage): string {
  const { t } = page.texts;
  const name = t(`media:${medium.medium}.name`);
  const file = page.fileOf(medium.blob);
  const said = words(caption, page.lang, 'span');
  if (file === null) {
    return `<p class="missing">${safe(t('along:site.missing', { name }))} ${said}</p>`;
  }
  if (medium.medium === 'voice') {
    const transcript = said === '' ? safe(t('along:site.unwritten')) : said;
    return `<figure><audio controls preload="none" src="${safe(file)}" aria-label="${safe(name)}"></audio><figcaption>${transcript}</figcaption></figure>`;
  }
  const alt = caption === '' ? t('along:site.noCaption', { name }) : caption;
  const size = `width="${medium.width}" height="${medium.height}"`;
  return `<figure><img src="${safe(file)}" alt="${safe(alt)}" ${size} loading="lazy"><figcaption>${said}</figcaption></figure>`;
}

function captionOf(fields: Fields, field: string): string {
  const caption = fields[field.replace(/^medium\./, 'caption.')]?.[0];
  return typeof caption === 'string' ? caption.trim() : '';
}
