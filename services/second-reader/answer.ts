/** The format of a model's answer, and a reader that keeps the usable parts of any text and reports what it dropped. */
import { z } from 'zod';
import { ACTOR_ROLES, EVENT_STATUSES } from '@/domain/event-input';
import { ACTION_IDS, type ActionId, type ActorRole, type EventStatus, type IsoDay, THEME_IDS, type ThemeId } from '@/engine/index';
import { readAnswerDate } from './answer-date';
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

/** The result for a part of an answer that was not usable unchanged. */
export type AnswerFault =
  | 'no-list'
  | 'cut-off'
  | 'broken-event'
  | 'too-many-events'
  | 'no-quote'
  | 'no-date'
  | 'repaired-date'
  | 'unknown-status'
  | 'unknown-role'
  | 'unknown-theme'
  | 'unknown-action'
  | 'unusable-actor'
  | 'cleaned-text';

export interface AnswerNote {
  readonly fault: AnswerFault;
  /** number of the event in the answer, from 0; null for the answer as a whole */
  readonly event: number | null;
  /** the model's text, as a plain line */
  readonly given: string;
}

export interface ReadAnswer {
  readonly events: readonly AnswerEvent[];
  readonly notes: readonly AnswerNote[];
}

/** Maximum number of characters to read. */
const LONGEST_ANSWER = 1_000_000;
const MOST_EVENTS = 200;
const MOST_ACTORS = 20;
const LONGEST_QUOTE = 2_000;
const LONGEST_GIVEN = 80;
const USUAL_IMPORTANCE = 0.5;

/** Never throws. `published` is the reference of relative date words. */
export function readAnswer(text: string, published: IsoDay): ReadAnswer {
  const notes: AnswerNote[] = [];
  const found = findObjects(text.slice(0, LONGEST_ANSWER).trim());
  if (found === null) return { events: [], notes: [note('no-list', null, text.slice(0, LONGEST_ANSWER))] };
  if (found.cutOff) notes.push(note('cut-off', null, ''));
  for (let count = 0; count < found.broken; count += 1) notes.push(note('broken-event', null, ''));
  if (found.objects.length > MOST_EVENTS) notes.push(note('too-many-events', null, String(found.objects.length)));
  const events = found.objects.slice(0, MOST_EVENTS).flatMap((object, at) => {
    const read = readEvent(object, published, (fault, given) => notes.push(note(fault, at, typeof given === 'string' ? given : '')));
    return read ?? [];
  });
  return { events, notes };
}

type Report = (fault: AnswerFault, given: unknown) => void;

const note = (fault: AnswerFault, event: number | null, given: string): AnswerNote => ({
  fault,
  event,
  given: plainLine(given).slice(0, LONGEST_GIVEN),
});

const fields = z.record(z.string(), z.unknown());
const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

function readEvent(object: unknown, published: IsoDay, report: Report): AnswerEvent | null {
  const parsed = fields.safeParse(object);
  if (!parsed.success) {
    report('broken-event', object);
    return null;
  }
  const given = parsed.data;
  const quote = stringOf(given.quote).slice(0, LONGEST_QUOTE).trim();
  if (quote === '') {
    report('no-quote', given.title);
    return null;
  }
  const date = readAnswerDate(stringOf(given.date), published);
  if (date === null) report('no-date', given.date);
  else if (date.repaired) report('repaired-date', given.date);
  const dateWords = stringOf(given.date_words).slice(0, LONGEST_QUOTE).trim();
  const status = oneOf(EVENT_STATUSES, given.status, () => report('unknown-status', given.status));
  return {
    quote,
    title: cleaned(given.title, report),
    date: date?.edtf ?? null,
    dateWords: dateWords === '' ? null : dateWords,
    status: date?.ongoing && status === 'happened' ? 'ongoing' : status,
    negated: given.negated === true || given.negated === 'true',
    actors: readActors(given.actors, report),
    place: cleaned(given.place, report) || null,
    themes: readThemes([given.theme, ...listOf(given.themes)], report),
    action: oneOf(ACTION_IDS, stringOf(given.action).toUpperCase(), () => report('unknown-action', given.action)),
    importance: readImportance(given.importance),
  };
}

function oneOf<Id extends string>(ids: readonly Id[], value: unknown, unknown: () => void): Id | null {
  const listed = ids.find((id) => id === value) ?? null;
  if (listed === null && isGiven(value)) unknown();
  return listed;
}

function cleaned(value: unknown, report: Report): string {
  const given = stringOf(value);
  const plain = plainLine(given);
  if (plain !== given.replace(/\s+/g, ' ').trim().normalize('NFC')) report('cleaned-text', given);
  return plain;
}

function readActors(value: unknown, report: Report): readonly AnswerActor[] {
  return listOf(value)
    .slice(0, MOST_ACTORS)
    .flatMap((one): AnswerActor[] => {
      const object = fields.safeParse(one);
      const name = cleaned(object.success ? object.data.name : one, report);
      if (name === '') {
        report('unusable-actor', one);
        return [];
      }
      const role = object.success ? oneOf(ACTOR_ROLES, object.data.role, () => report('unknown-role', object.data.role)) : null;
      return [{ name, role: role ?? 'participant' }];
    });
}

function readThemes(values: readonly unknown[], report: Report): readonly ThemeId[] {
  const themes = values.flatMap((value) => oneOf(THEME_IDS, value, () => report('unknown-theme', value)) ?? []);
  return [...new Set(themes)];
}

function readImportance(value: unknown): number {
  const number = typeof value === 'number' ? value : Number.parseFloat(stringOf(value));
  return Number.isFinite(number) ? Math.min(1, Math.max(0, number)) : USUAL_IMPORTANCE;
}
