import pg from 'pg';
import { type Answer, type Asked, Journey, type Prepared } from './journey.ts';

/** One connection. All that is asked before anybody must wait goes in one journey. */
export class PostgresClient extends pg.Client {
  /** The line of history that the server was on when it was connected to. */
  history = '';
  readonly #prepared = new Map<string, Prepared>();
  #gathered: Asked[] = [];

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    // A connection that breaks between two questions: the next question says so, to who asks it.
    this.on('error', () => undefined);
  }

  ask(text: string, values: readonly unknown[]): Promise<Answer> {
    return new Promise((resolve, reject) => {
      // A tick comes after all promises that can be kept without an answer.
      if (this.#gathered.length === 0) process.nextTick(() => this.#depart());
      this.#gathered.push({ text, values, resolve, reject });
    });
  }

  #depart(): void {
    const [first, ...more] = this.#gathered;
    this.#gathered = [];
    if (first === undefined) return;
    const reject = (problem: unknown) => {
      // It was a primary and is none any more: nobody may get this connection again.
      if (isReadOnly(problem)) this.end().catch(() => undefined);
      first.reject(problem);
    };
    this.query(new Journey([{ ...first, reject }, ...more], this.#prepared));
  }
}

function isReadOnly(problem: unknown): boolean {
  return problem instanceof Error && 'code' in problem && problem.code === '25006';
}
