/** What happened, in the order it happened: what a failing seed prints. */
export type Story = { tell(line: string): void; text(): string };

export function createStory(now: () => number): Story {
  const lines: string[] = [];
  return {
    tell: (line) => {
      lines.push(`${String(now()).slice(-9)}  ${line}`);
    },
    text: () => lines.join('\n'),
  };
}

/** Ids are long and all alike: the first letters are enough to tell them apart. */
export function short(id: string | null | undefined): string {
  return id ? id.slice(-6) : '–';
}
