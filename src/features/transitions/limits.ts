/** Lengths of what people at a table type, in characters. */
export const limits = {
  question: 600,
  task: 200,
  filter: 60,
  contact: 200,
  summary: 2_000,
} as const;
