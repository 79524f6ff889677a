/** What somebody answered, as a page of its own words: each form as the app shows it. */
import { ownWords } from '#domain/activity.ts';
import { cardsIn, entriesOf } from '#domain/answer-words.ts';
import type { ShownAnswer } from '#domain/shown-answers.ts';
import { safe, words } from './html.ts';
import type { SiteTexts } from './site-texts.ts';

export type AnswerPage = {
  texts: SiteTexts;
  /** The language in which the pupil wrote. */
  lang: string;
  /** What was made at a question, by its name. */
  media(step: string): string;
};

export function answerHtml(answer: ShownAnswer, page: AnswerPage): string {
  const { activity, id } = answer;
  const say = page.texts.of(answer.texts);
  const isAsked = activity !== null && activity !== 'free';
  const question = isAsked ? `<h3>${safe(say(`catalogue:${activity}.${id}.question`))}</h3>` : '';
  const values = answer.values.map((value) => valueHtml(answer, value, page)).join('');
  const bubbles = answer.form === 'bubbles' ? bubblesHtml(answer, page) : '';
  return `<div class="answer">${question}${page.media(id)}${values}${bubbles}</div>`;
}

function valueHtml(answer: ShownAnswer, value: unknown, page: AnswerPage): string {
  const { texts, lang } = page;
  switch (answer.form) {
    case 'short-text':
    case 'long-text':
    case 'media':
      return words(String(value), lang);
    case 'date':
      return `<p>${safe(texts.day({ day: String(value) }))}</p>`;
    case 'person':
      return words(nameIn(value), '');
    case 'faces':
      return `<p>${safe(faceWord(answer, value, texts))}</p>`;
    case 'faces3':
      return `<p>${safe(texts.t(`ui:lookBack.${String(value)}`))}</p>`;
    case 'cards':
      return list(
        'ul',
        cardsIn(answer.form, value).map((card) => cardHtml(answer, card, page)),
      );
    case 'rank':
      return list(
        'ol',
        cardsIn(answer.form, value).map((card) => cardHtml(answer, card, page)),
      );
    case 'pairs':
      return list(
        'ul',
        entriesOf(value).map(([pair, side]) => sideHtml(answer, pair, side, page)),
      );
    case 'bubbles':
      return '';
    default:
      return pairsHtml(answer, value, page);
  }
}

function list(tag: 'ul' | 'ol', items: readonly string[]): string {
  return `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;
}

function cardHtml(answer: ShownAnswer, card: string, page: AnswerPage): string {
  const own = answer.form === 'circle' ? card : ownWords(card);
  if (own !== null) return words(own, page.lang, 'span');
  const say = page.texts.of(answer.texts);
  return safe(say(`catalogue:${answer.activity}.${answer.cardsOf ?? answer.id}.cards.${card}`));
}

function sideHtml(answer: ShownAnswer, pair: string, side: unknown, page: AnswerPage): string {
  const key = `catalogue:${answer.activity}.${answer.id}.pairs.${pair}.${String(side)}`;
  return safe(page.texts.of(answer.texts)(key));
}

/** Cards with where they were laid, or with a face. */
function pairsHtml(answer: ShownAnswer, value: unknown, page: AnswerPage): string {
  const rows = entriesOf(value).map(
    ([card, at]) =>
      `<div><dt>${cardHtml(answer, card, page)}</dt><dd>${safe(placeWord(answer, at, page.texts))}</dd></div>`,
  );
  return `<dl>${rows.join('')}</dl>`;
}

function placeWord(answer: ShownAnswer, at: unknown, texts: SiteTexts): string {
  const { activity, id, form } = answer;
  if (form === 'scale-cards') return faceWord(answer, at, texts);
  if (form === 'bins') return texts.of(answer.texts)(`catalogue:${activity}.${id}.bins.${at}`);
  return texts.t(`forms:sort.${form}.${String(at)}`);
}

function faceWord({ words: of }: ShownAnswer, face: unknown, texts: SiteTexts): string {
  return texts.t(of === 'energy' ? `forms:energy.${face}` : `ui:face.${face}`);
}

/** Each small question with its words and its voice. */
function bubblesHtml(answer: ShownAnswer, page: AnswerPage): string {
  const say = page.texts.of(answer.texts);
  const written = answer.values.flatMap((value) => entriesOf(value));
  const names = new Set([...written.map(([name]) => name), ...(answer.bubbles ?? [])]);
  const rows = [...names].map((name) => {
    const { activity, id, cardsOf } = answer;
    const key = cardsOf === undefined ? `${id}.bubbles.${name}` : `${cardsOf}.cards.${name}`;
    const said = written.filter(([one]) => one === name).map(([, text]) => String(text));
    const texts = said.map((text) => words(text, page.lang)).join('');
    return `<div><dt>${safe(say(`catalogue:${activity}.${key}`))}</dt><dd>${page.media(`${id}-${name}`)}${texts}</dd></div>`;
  });
  return `<dl>${rows.join('')}</dl>`;
}

export function nameIn(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('name' in value)) return '';
  return typeof value.name === 'string' ? value.name : '';
}
