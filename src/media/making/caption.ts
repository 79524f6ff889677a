/** What a picture shows, in a few words: a field of its own, so that both can change apart. */
export function captionField(mediumField: string): string {
  return mediumField.replace(/^medium\./, 'caption.');
}
