/** One answered question: the shape of `ShownAnswer` in the domain, which makes these. */
export type EntryAnswer = {
  activity: string | null;
  id: string;
  form: string;
  field: string;
  /** Two when it was changed on two devices; a reader sees both. */
  values: readonly unknown[];
};
