/**
 * Converts resolved expressions to the TIMEX3 tags of one document: each with its ID, lengths of time linked to their bounds, and empty
 * tags for points and lengths without words.
 *
 * TimeML 1.2.1, section 2.3 (https://timeml.github.io/site/publications/timeMLdocs/timeml_1.2.1.html#timex3): a length without an explicit
 * point gets an empty tag for it ("two weeks from June 7, 2003"), and two explicit points an empty tag for the length between them ("1992
 * through 1995"). `t0` is the day of publication.
 */
import type { IsoDay } from '../model/article';
import type { ResolutionLanguage } from '../model/resolution-language';
import type { ResolvedTimex } from '../model/resolved-date';
import type { TimexValue } from '../model/timex';

export const CREATION_TIME = 't0';

export interface TaggedTimex extends TimexValue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Flattens resolved expressions to ordered annotations, with the ends of ranges separate as in the corpora. */
export function tagTimexes(resolved: readonly ResolvedTimex[]): readonly TaggedTimex[] {
  return resolved.flatMap((one): readonly TaggedTimex[] => {
    if (one.parts !== undefined) return tagTimexes(one.parts);
    const { start, end, quote } = one.timex;
    return [{ start, end, text: quote, ...one.value }];
  });
}

export interface Timex3 extends TaggedTimex {
  readonly tid: string;
  /** the tag that its value counts from, if certain */
  readonly anchorTimeID?: string;
}

/** A tag without words. */
export interface EmptyTimex3 extends TimexValue {
  readonly tid: string;
  /** the length of time it bounds */
  readonly anchorTimeID?: string;
}

export interface Timex3Annotation {
  /** in text order, `t1` … */
  readonly timexes: readonly Timex3[];
  readonly empty: readonly EmptyTimex3[];
  /** the tag for each whole resolved expression: for a range, the empty tag between its ends */
  readonly tids: readonly string[];
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Maximum number of characters between a length and its date. */
const REACH = 40;

/** `body` is the text with the expressions, `published` its publication day. */
export function annotateTimexes(
  resolved: readonly ResolvedTimex[],
  body: string,
  published: IsoDay,
  language: ResolutionLanguage,
): Timex3Annotation {
  const timexes: Mutable<Timex3>[] = [];
  const empty: EmptyTimex3[] = [];
  /** IDs of the dates by their value */
  const named = new Map<string, string>();
  const firstEmpty = tagTimexes(resolved).length + 1;

  function addEmpty(value: TimexValue, anchorTimeID?: string): string {
    const tid = `t${firstEmpty + empty.length}`;
    empty.push({ tid, ...value, ...(anchorTimeID === undefined ? {} : { anchorTimeID }) });
    return tid;
  }

  /** Returns the publication day, a day in the text, or an empty tag. */
  function pointAt(value: string, length: string): string {
    return value === published ? CREATION_TIME : (named.get(value) ?? addEmpty({ type: 'DATE', value }, length));
  }

  function addWords(one: ResolvedTimex): Mutable<Timex3> {
    const { start, end, quote } = one.timex;
    const counted = one.anchor.kind === 'dct' && one.anchor.date === published;
    const tag = {
      tid: `t${timexes.length + 1}`,
      start,
      end,
      text: quote,
      ...one.value,
      ...(counted ? { anchorTimeID: CREATION_TIME } : {}),
    };
    timexes.push(tag);
    if (tag.type === 'DATE' && !named.has(tag.value)) named.set(tag.value, tag.tid);
    return tag;
  }

  function bound(tag: Mutable<Timex3>, points: ResolvedTimex['points']): void {
    if (points?.begin !== undefined) tag.beginPoint = pointAt(points.begin, tag.tid);
    if (points?.end !== undefined) tag.endPoint = pointAt(points.end, tag.tid);
  }

  /** Adds the tags of one expression and returns the ID of the tag for the whole. */
  function add(one: ResolvedTimex): string {
    const [first, second, ...others] = one.parts ?? [];
    if (first === undefined || second === undefined) return addWhole(one);
    const length = first.timex.type === 'DURATION' && first.parts === undefined ? addWords(first) : null;
    const begin = length?.tid ?? add(first);
    const end = add(second);
    for (const other of others) add(other);
    if (length === null) return one.points?.length === undefined ? begin : addLength(one.points.length, begin, end);
    if (one.timex.type === 'DURATION') bound(length, one.points);
    else if (one.timex.reading.kind === 'relative') return boundByDate(length, one, end, one.timex.reading.offset);
    return length.tid;
  }

  function addWhole(one: ResolvedTimex): string {
    const tag = addWords(one);
    if (tag.type === 'DURATION') bound(tag, one.points);
    else if (one.points?.length !== undefined && one.points.end !== undefined)
      addLength(one.points.length, tag.tid, pointAt(one.points.end, tag.tid));
    return tag.tid;
  }

  const addLength = (value: string, beginPoint: string, endPoint: string): string =>
    addEmpty({ type: 'DURATION', value, beginPoint, endPoint });

  /** "Two days before 5 May": the date is one end of the two days, and the whole, which has no tag, is the other. */
  function boundByDate(length: Mutable<Timex3>, one: ResolvedTimex, date: string, offset: number): string {
    const other = one.date === null ? undefined : addEmpty({ type: one.value.type, value: one.value.value }, length.tid);
    length.beginPoint = offset > 0 ? date : other;
    length.endPoint = offset > 0 ? other : date;
    return other ?? length.tid;
  }

  const tids = resolved.map(add);
  timexes.forEach((tag, index) => {
    const next = timexes[index + 1];
    const free = tag.type === 'DURATION' && tag.beginPoint === undefined && tag.endPoint === undefined;
    if (!free || next?.type !== 'DATE') return;
    const bounds = language.boundsLength(body.slice(tag.end, Math.min(next.start, tag.end + REACH)));
    if (bounds === 'end') tag.endPoint = next.tid;
    if (bounds === 'begin') tag.beginPoint = next.tid;
  });
  return { timexes, empty, tids };
}
