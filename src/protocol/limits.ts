/** Limits of everything that crosses the wire. Lengths are in characters unless a name says bytes. */
export const limits = {
  requestBytes: 1024 * 1024,
  pushRows: 200,
  waitingRows: 500,
  needRows: 500,
  spacesNamed: 1_200,
  resetPage: 2_000,
  headsPerRecord: 8,
  headBytes: 64 * 1024,
  audienceGrants: 60,
  editors: 40,
  blobsPerRecord: 24,
  idLength: 64,
  tokenLength: 128,
  kindLength: 40,
  nameLength: 120,
  answerBytes: 900_000,
  answerBytesMin: 16_000,
  heldRowsPerPerson: 200,
  heldBytesPerPerson: 5 * 1024 * 1024,
  namesPerCommand: 500,
  versionsPerPage: 40,
  erasuresTold: 100,
  versionsPageBytes: 400_000,
  piecesPerParcel: 400,
  slipLength: 40_000,
} as const;

/** The wire's version. A change of any schema in this folder changes it and its snapshot. */
export const protocolVersion = 1;
