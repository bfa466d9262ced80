/** What a kind of job is: one function that does one item. Imports of articles are one kind; feeds and tables of events may be others. */
import type { Database } from '@/db/database';

/** An item that is being worked on, and the ways in which that may end. Every write holds only while nobody else has taken the item over. */
export interface ItemAtWork {
  readonly id: number;
  readonly jobId: number;
  readonly number: number;
  readonly name: string;
  /** true: an error that may pass fails it now; it is not tried again by itself */
  readonly isLastTry: boolean;
  /** what it is; the kind knows its shape */
  readonly input: Readonly<Record<string, unknown>>;
  readonly bytes: Uint8Array | null;
  readonly prepared: Readonly<Record<string, unknown>> | null;
  /** what holds for all items of the job */
  readonly options: Readonly<Record<string, unknown>>;
  /** who made the job */
  readonly createdBy: string | null;
  /** Keeps what must not be fetched or made a second time. */
  keep(db: Database, kept: { readonly bytes: Uint8Array; readonly input: Readonly<Record<string, unknown>> }): Promise<void>;
  /** Leaves it to a person. */
  ask(db: Database, prepared: Readonly<Record<string, unknown>>): Promise<void>;
  /** Leaves it out for good, and says why. */
  skip(db: Database, why: string): Promise<void>;
  /** Done: call it in the transaction that writes what the item is for, so that both happen or neither. */
  done(tx: Database, report: Readonly<Record<string, unknown>>): Promise<void>;
}

export interface JobKind {
  /** Ends with `ask` or `done`. A DatelineError fails the item; any other error, and `unavailable`, is tried again later. */
  work(db: Database, item: ItemAtWork): Promise<void>;
}

export type JobKinds = Readonly<Record<string, JobKind>>;
