/** A picture that is ready to be kept. */
export type Prepared = {
  bytes: ArrayBuffer;
  type: string;
  width: number;
  height: number;
  thumb: { bytes: ArrayBuffer; type: string };
};
