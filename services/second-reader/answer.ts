/** The format of a model's answer, and a reader that keeps the usable parts of any text and reports what it dropped. */
import { z } from 'zod';
import { ACTOR_ROLES, EVENT_STATUSES } from '@/domain/event-input';
import type { AnswerCounts } from '@/domain/second-reader/answer-words';
import {
  ACTION_IDS,
  type ActionId,
  type ActorRole,
  type EventStatus,
  type IsoDay,
  parseEdtf,
  THEME_IDS,
  type ThemeId,
  tag,
} from '@/engine/index';
import { findObjects } from './answer-json';
import { plainLine } from './plain-line';

/** The requested answer; the JSON schema of structured output is made from it. */
export const ANSWER = z.strictObject({
  events: z.array(
    z.strictObject({
      quote: z.string(),
      title: z.string(),
      date: z.string(),
      date_words: z.string().nullable(),
      status: z.enum(EVENT_STATUSES),
      negated: z.boolean(),
      actors: z.array(z.strictObject({ name: z.string(), role: z.enum(ACTOR_ROLES) })),
      place: z.string().nullable(),
      theme: z.enum(THEME_IDS),
      themes: z.array(z.enum(THEME_IDS)),
      action: z.enum(ACTION_IDS).nullable(),
      importance: z.number(),
    }),
  ),
});

export interface AnswerActor {
  readonly name: string;
  readonly role: ActorRole;
}

/** An event from the model with validated fields that are not yet compared with the article. */
export interface AnswerEvent {
  readonly quote: string;
  readonly title: string;
  /** EDTF; null without a usable date */
  readonly date: string | null;
  readonly dateWords: string | null;
  /** null without a status from the list */
  readonly status: EventStatus | null;
  readonly negated: boolean;
  readonly actors: readonly AnswerActor[];
  readonly place: string | null;
  readonly themes: readonly ThemeId[];
  readonly action: ActionId | null;
  /** 0..1 */
  readonly importance: number;
}

/** The usable events, and what was not usable. */
export interface ReadAnswer extends Pick<AnswerCounts, 'broken' | 'ignored' | 'isCutOff'> {
  readonly events: readonly AnswerEvent[];
}

/** Maximum number of characters to read. */
const LONGEST_ANSWER = 1_000_000;
const MOST_EVENTS = 200;
const MOST_ACTORS = 20;
const LONGEST_QUOTE = 2_000;
const LONGEST_IGNORED = 80;
const LONGEST_DATE = 60;
const USUAL_IMPORTANCE = 0.5;

/** Never throws. `published` is the reference of relative date words. */
export function readAnswer(text: string, published: IsoDay): ReadAnswer {
  const found = findObjects(text.slice(0, LONGEST_ANSWER).trim());
  if (found === null) return { events: [], broken: 0, ignored: [], isCutOff: true };
  const ignored = new Set<string>();
  const ignore = (given: unknown): void => {
    const line = lineOf(given).slice(0, LONGEST_IGNORED);
    if (line !== '') ignored.add(line);
  };
  const objects = found.objects.slice(0, MOST_EVENTS);
  const events = objects.flatMap((object) => readEvent(object, published, ignore) ?? []);
  return { events, broken: found.broken + objects.length - events.length, ignored: [...ignored], isCutOff: found.cutOff };
}

/** Receives each value that is outside its list or not a date. */
type Ignore = (given: unknown) => void;

const fields = z.record(z.string(), z.unknown());
const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const lineOf = (value: unknown): string => plainLine(stringOf(value));

/** Returns null for an event without a quotation. */
function readEvent(object: unknown, published: IsoDay, ignore: Ignore): AnswerEvent | null {
  const given = fields.safeParse(object).data ?? {};
  const quote = stringOf(given.quote).slice(0, LONGEST_QUOTE).trim();
  if (quote === '') return null;
  const date = readAnswerDate(stringOf(given.date), published);
  if (date === null) ignore(given.date);
  const dateWords = stringOf(given.date_words).slice(0, LONGEST_QUOTE).trim();
  const status = oneOf(EVENT_STATUSES, given.status, ignore);
  return {
    quote,
    title: lineOf(given.title),
    date: date?.edtf ?? null,
    dateWords: dateWords === '' ? null : dateWords,
    status: date?.ongoing && status === 'happened' ? 'ongoing' : status,
    negated: given.negated === true || given.negated === 'true',
    actors: readActors(given.actors, ignore),
    place: lineOf(given.place) || null,
    themes: [...new Set([given.theme, ...listOf(given.themes)].flatMap((theme) => oneOf(THEME_IDS, theme, ignore) ?? []))],
    action: oneOf(ACTION_IDS, given.action, ignore, stringOf(given.action).toUpperCase()),
    importance: readImportance(given.importance),
  };
}

function oneOf<Id extends string>(ids: readonly Id[], given: unknown, ignore: Ignore, value = given): Id | null {
  const listed = ids.find((id) => id === value) ?? null;
  if (listed === null) ignore(given);
  return listed;
}

function readActors(value: unknown, ignore: Ignore): readonly AnswerActor[] {
  return listOf(value)
    .slice(0, MOST_ACTORS)
    .flatMap((one): AnswerActor[] => {
      const object = fields.safeParse(one);
      const name = lineOf(object.success ? object.data.name : one);
      if (name === '') return [];
      const role = object.success ? oneOf(ACTOR_ROLES, object.data.role, ignore) : null;
      return [{ name, role: role ?? 'participant' }];
    });
}

function readImportance(value: unknown): number {
  const number = typeof value === 'number' ? value : Number.parseFloat(stringOf(value));
  return Number.isFinite(number) ? Math.min(1, Math.max(0, number)) : USUAL_IMPORTANCE;
}

/** Reads a date as EDTF: unchanged, repaired, or from words such as "early 2016". `ongoing`: "2016/..", so it is still in progress. */
function readAnswerDate(given: string, published: IsoDay): { readonly edtf: string; readonly ongoing: boolean } | null {
  const text = given.normalize('NFKC').trim();
  if (text === '' || text.length > LONGEST_DATE) return null;
  const edtf = inForm(text) ?? inWords(text, published);
  if (edtf === null) return null;
  // "since X" and "until X" have the date X
  const [from = '', to] = edtf.split('/');
  const plain = to === '..' ? from : from === '..' ? (to ?? '') : from === to ? from : edtf;
  return { edtf: plain, ongoing: to === '..' };
}

/** Repairs EDTF with the sign first, a time of day, or digits without leading zeros. */
function inForm(text: string): string | null {
  const parts = text.split(/\s*\/\s*/).map((part) => {
    const about = /[~?%]/.test(part);
    const bare = part.replace(/[~?%]/g, '').replace(/T[\d:.+-]+Z?$/i, '');
    const padded = bare.replace(/-(\d)(?=-|$)/g, '-0$1');
    return about && padded !== '..' ? `${padded}~` : padded;
  });
  const edtf = parts.map((part) => (part === '' ? '..' : part)).join('/');
  return parseEdtf(edtf) === null ? null : edtf;
}

/** Returns the date of the only expression that contains all digits in the text. */
function inWords(text: string, published: IsoDay): string | null {
  const [only, ...others] = tag(text, published).filter(({ date }) => date !== null);
  if (!only || others.length > 0 || /\d/.test(text.replace(only.timex.quote, ''))) return null;
  return only.date?.edtf ?? null;
}
