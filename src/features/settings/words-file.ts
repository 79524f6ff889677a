/**
 * A person's own words as one page that opens anywhere, without a connection and without this app;
 * the same words stand in it as data. Nothing in it runs and nothing in it calls anybody.
 */
import type { Plain } from '#content/document.ts';

export type FileMedium = { type: string; bytes: ArrayBuffer };
export type FileItem = {
  title: string;
  when: string;
  texts: string[];
  media: FileMedium[];
  data: { kind: string; order: number; fields: Record<string, Plain[]> };
};
export type FileSection = { heading: string; items: FileItem[] };
export type WordsFile = {
  lang: string;
  dir: 'ltr' | 'rtl';
  heading: string;
  notes: string[];
  /** Said where there is nothing at all. */
  none: string;
  sections: FileSection[];
};

const style = `body{font:18px/1.6 system-ui,sans-serif;max-width:42em;margin:2em auto;padding:0 1em;
color:#14213d;background:#fff}article{border-top:2px solid #7c8796;padding:1em 0}h3{margin:0}
p{white-space:pre-wrap;overflow-wrap:anywhere}time{color:#46536b}img{max-width:100%}`;

export function wordsFile(file: WordsFile): string {
  const sections = file.sections.filter(({ items }) => items.length > 0);
  const body = sections.length === 0 ? `<p>${safe(file.none)}</p>` : sections.map(section).join('');
  const data = sections.flatMap(({ items }) => items.map((item) => item.data));
  return `<!doctype html>
<html lang="${safe(file.lang)}" dir="${file.dir}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${safe(file.heading)}</title>
<style>${style}</style></head><body><h1>${safe(file.heading)}</h1>
${file.notes.map((note) => `<p>${safe(note)}</p>`).join('')}
${body}
<script type="application/json">${safeData(data)}</script></body></html>
`;
}

function section({ heading, items }: FileSection): string {
  return `<h2>${safe(heading)}</h2>${items.map(article).join('\n')}`;
}

function article({ title, when, texts, media }: FileItem): string {
  const words = texts.map((text) => `<p dir="auto">${safe(text)}</p>`).join('');
  return `<article><h3 dir="auto">${safe(title)}</h3><time>${safe(when)}</time>${words}${media.map(medium).join('')}</article>`;
}

function medium({ type, bytes }: FileMedium): string {
  const address = `data:${safe(type)};base64,${base64(bytes)}`;
  if (type.startsWith('audio/')) return `<p><audio controls src="${address}"></audio></p>`;
  return type.startsWith('image/') ? `<p><img alt="" src="${address}"></p>` : '';
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function safe(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** Data cannot end its own element. */
function safeData(data: unknown): string {
  return JSON.stringify(data).replace(/</g, '\\u003c');
}

const atOnce = 32_768;

function base64(bytes: ArrayBuffer): string {
  const all = new Uint8Array(bytes);
  let text = '';
  for (let from = 0; from < all.length; from += atOnce) {
    text += String.fromCharCode(...all.subarray(from, from + atOnce));
  }
  return btoa(text);
}
