/** Codes to ask for help: what a device said of itself, for a few days. */
export type HelpTables = { help: HelpTable };
export type HelpTable = {
  code_hash: string;
  person: string;
  /** What the device said of itself, as JSON; never content. */
  report: string;
  at: number;
  until: number;
};

/** Portable SQL, run once by the migrations of the store. */
export const helpMigration: readonly string[] = [
  `CREATE TABLE help (
    code_hash TEXT PRIMARY KEY, person TEXT NOT NULL, report TEXT NOT NULL, at BIGINT NOT NULL,
    until BIGINT NOT NULL)`,
  `CREATE INDEX help_by_person ON help (person, at)`,
];
