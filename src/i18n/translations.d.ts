/** Made by `scripts/translations.ts` from the files in `locales`. */
declare module 'virtual:translations' {
  type Texts = Readonly<Record<string, Record<string, unknown>>>;
  /** By `<language>/<pack>`. */
  export const packs: Readonly<Record<string, () => Promise<{ default: Texts }>>>;
  /** In which pack a namespace is that is not in `texts`. */
  export const packOf: Readonly<Record<string, string>>;
}
