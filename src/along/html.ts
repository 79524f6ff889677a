/** Words of a person are never anything but words, in a page and in a feed. */

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Signs that no XML may hold are left out. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export function safe(text: string): string {
  return text.replace(unwritable, '').replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** With the language in which it was written, where that is known; its direction follows its letters. */
export function words(text: string, lang: string, tag = 'p'): string {
  if (text.trim() === '') return '';
  const said = lang === '' ? '' : ` lang="${safe(lang)}"`;
  return `<${tag} class="words" dir="auto"${said}>${safe(text.trim())}</${tag}>`;
}
