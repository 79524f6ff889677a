/** Some browsers read the file only a while after the tap. */
const readAfterMs = 60_000;

/** Gives a person what is theirs as a file, by the browser's own download. */
export function saveFile(contents: BlobPart, name: string, type: string): void {
  const address = URL.createObjectURL(new File([contents], name, { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), readAfterMs);
}
