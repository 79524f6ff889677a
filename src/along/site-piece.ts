/** One thing of the loopbook, with the answers that others gave. */
import { fieldValues } from '#content/field-values.ts';
import { findActivity } from '#domain/catalogue/catalogue.ts';
import { stepOfMedium } from '#domain/medium.ts';
import { shownAnswers, stepsOfMedia } from '#domain/shown-answers.ts';
import { speakerOf } from '#domain/spoken-by.ts';
import { safe, words } from './html.ts';
import type { Piece } from './package.ts';
import { answerHtml, nameIn } from './site-answers.ts';
import { type MediaPage, mediaHtml } from './site-media.ts';
import type { SiteTexts } from './site-texts.ts';

type Fields = Record<string, unknown[]>;
export type PiecePage = Pick<MediaPage, 'texts' | 'fileOf'>;

export function pieceHtml(piece: Piece, replies: readonly Piece[], page: PiecePage): string {
  const { texts } = page;
  const inner = [
    `<h2 dir="auto">${safe(titleOf(piece, texts))}</h2>`,
    `<p class="day"><time>${safe(texts.day({ instant: piece.made }))}</time></p>`,
    writerHtml(piece, page),
    bodyHtml(piece, page),
    replies.length === 0 ? '' : repliesHtml(replies, page),
  ];
  return `<article id="${anchorOf(piece)}">${inner.join('')}</article>`;
}

export function anchorOf({ piece }: Pick<Piece, 'piece'>): string {
  return piece.slice(0, 17);
}

const kindsOfTheirOwn = ['introduction', 'step', 'home-entry', 'transition', 'talk', 'agreement'];

export function titleOf(piece: Pick<Piece, 'kind' | 'content'>, texts: SiteTexts): string {
  const fields: Fields = fieldValues(piece.content);
  const title = textOf(fields, 'title');
  if (piece.kind === 'transition') {
    const key = `transitions:moments.${textOf(fields, 'moment')}.title`;
    return found(texts, key) ?? texts.t('loopbook:kind.transition');
  }
  if (title !== '') return title;
  if (piece.kind === 'introduction') return texts.t('along:site.introduction');
  const activity = findActivity(textOf(fields, 'activity'));
  if (activity !== null && !kindsOfTheirOwn.includes(piece.kind)) {
    return texts.t(`cards:${activity.id}.title`);
  }
  return found(texts, `loopbook:kind.${piece.kind}`) ?? texts.t('along:site.other');
}

function found({ t, has }: SiteTexts, key: string): string | null {
  return has(key) ? t(key) : null;
}

function writerHtml({ by, content }: Piece, { texts }: PiecePage): string {
  const name = by === null ? speakerOf(fieldValues(content)) : by.name;
  if (name === null) return '';
  const said = name === '' ? texts.t('loopbook:replies.someone') : name;
  return `<p class="by">${safe(texts.t('along:site.by', { name: said }))}</p>`;
}

function bodyHtml({ kind, content }: Piece, page: PiecePage): string {
  const fields: Fields = fieldValues(content);
  const lang = textOf(fields, 'language');
  const media = { ...page, lang };
  const answers = shownAnswers({ kind, fields });
  const shown = new Set(answers.flatMap((answer) => stepsOfMedia(answer)));
  const at = (step: string) => mediaHtml(fields, (field) => stepOfMedium(field) === step, media);
  const rest = (field: string) => !shown.has(stepOfMedium(field) ?? '');
  const sticker = textOf(fields, 'sticker');
  return [
    ...answers.map((answer) => answerHtml(answer, { texts: page.texts, lang, media: at })),
    sticker === '' ? '' : `<p>${safe(found(page.texts, `ui:sticker.${sticker}`) ?? '')}</p>`,
    kind === 'talk' ? words(textOf(fields, 'day'), '') : '',
    linesHtml(fields, page.texts, lang),
    mediaHtml(fields, rest, media),
  ].join('');
}

/** Tasks of a transition and agreements of a table: each a field of its own. */
function linesHtml(fields: Fields, texts: SiteTexts, lang: string): string {
  const lines = Object.entries(fields)
    .filter(([field]) => field.startsWith('task.') || field.startsWith('agreement.'))
    .flatMap(([, values]) => values.map((value) => lineHtml(value, texts, lang)));
  const items = lines.filter((line) => line !== '').map((line) => `<li>${line}</li>`);
  return items.length === 0 ? '' : `<ul>${items.join('')}</ul>`;
}

function lineHtml(value: unknown, texts: SiteTexts, lang: string): string {
  if (typeof value !== 'object' || value === null) return '';
  const { text, from, day, who, how, own } = value as Record<string, unknown>;
  const ours = typeof from === 'string' ? found(texts, `transitions:tasks.${from}`) : null;
  const said = ours === null ? words(String(text ?? ''), lang) : `<p>${safe(ours)}</p>`;
  if (said === '') return '';
  const isDay = typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day);
  return [
    said,
    words(typeof own === 'string' ? own : '', ''),
    words(nameIn(who), ''),
    isDay ? `<p>${safe(texts.day({ day }))}</p>` : '',
    words(typeof how === 'string' ? how : '', lang),
  ].join('');
}

function repliesHtml(replies: readonly Piece[], page: PiecePage): string {
  const items = replies.map((reply) => {
    const day = page.texts.day({ instant: reply.made });
    return `<li>${writerHtml(reply, page)}<p class="day"><time>${safe(day)}</time></p>${bodyHtml(reply, page)}</li>`;
  });
  return `<section class="replies"><h3>${safe(page.texts.t('loopbook:replies.heading'))}</h3><ul>${items.join('')}</ul></section>`;
}

function textOf(fields: Fields, field: string): string {
  const value = fields[field]?.[0];
  return typeof value === 'string' ? value.trim() : '';
}
