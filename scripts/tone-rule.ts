/** What a script can hear of the tone of the house. */
export type ToneRule =
  | 'sentence-too-long'
  | 'block-too-long'
  | 'abbreviation'
  | 'number-as-word'
  | 'capitals'
  | 'marks'
  | 'click-here'
  | 'other-word'
  | 'not-je'
  | 'not-u';
