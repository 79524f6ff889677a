/** The files of texts that there are, by their names. */
export const dutchFiles: readonly string[] = Object.keys(
  import.meta.glob('../../locales/nl/*.json'),
).map((path) => path.replace(/^.*\/|\.json$/g, ''));
