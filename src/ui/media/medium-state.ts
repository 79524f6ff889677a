/** Where the bytes of a photo, a voice or a drawing are: its words never wait for them. */
export type MediumState = 'device' | 'sending' | 'safe' | 'fetching' | 'waiting' | 'refused';

/** One medium as a screen has it: an address once the bytes are here. */
export type MediumBytes = {
  url: string | null;
  state: MediumState;
  /** How much of it travelled, from 0 to 1. */
  share?: number | undefined;
  /** Whether the school has it: else there is nothing to fetch yet. */
  isAtSchool: boolean;
  fetchNow(): void;
};
