/** Where a happening takes place, as far as its own words say: the first place after "in" or "at", else the state that a visit goes to. */
import type { EventActor, ThemeId } from '../model/event';
import type { TokenRange } from './noun-phrases';
import { classAt, wordAt } from './parsed-sentence';
import type { SentenceContext } from './sentence-context';

const PLACE_WORDS = new Set(['in', 'at', 'near', 'outside']);

/** The name that begins at `from`, with a second one after a comma ("Doha, Qatar"). */
function nameAt(context: SentenceContext, from: number, to: number): string | null {
  const { tokens } = context.parsed.sentence;
  let start = from;
  if (wordAt(context.parsed, start) === 'the') start += 1;
  let end = start;
  const proper = (index: number): boolean => {
    const token = tokens[index];
    if (!token || context.isDate(index)) return false;
    if (/^\p{Lu}/u.test(token.text)) return classAt(context.parsed, index) !== 'VERB';
    return (
      end > start &&
      (token.text === '-' || token.text === 'of' || /^[’']s$/.test(token.text)) &&
      /^\p{Lu}/u.test(tokens[index + 1]?.text ?? '')
    );
  };
  while (end < to && proper(end)) end += 1;
  const [first, last] = [tokens[start], tokens[end - 1]];
  if (!first || !last || end === start) return null;
  const comma =
    tokens[end]?.text === ',' &&
    /^\p{Lu}/u.test(tokens[end + 1]?.text ?? '') &&
    (end + 2 >= tokens.length || tokens[end + 2]?.kind === 'punctuation');
  const stop = comma ? (tokens[end + 1] ?? last) : last;
  return context.parsed.sentence.text.slice(first.start - context.parsed.sentence.start, stop.end - context.parsed.sentence.start);
}

const wordAfter = (context: SentenceContext, offset: number): string =>
  context.parsed.sentence.tokens.find((token) => token.start >= offset)?.lower ?? '';

export function readPlace(
  context: SentenceContext,
  range: TokenRange,
  themes: readonly ThemeId[],
  actors: readonly EventActor[],
): string | null {
  for (let at = range.from; at < range.to; at += 1) {
    if (!PLACE_WORDS.has(wordAt(context.parsed, at)) || context.isDate(at + 1)) continue;
    const offset = context.parsed.sentence.tokens[at + 1]?.start ?? -1;
    if (context.actors.some((actor) => actor.start === offset && !['state', 'territory', 'place'].includes(actor.kind))) continue;
    const name = nameAt(context, at + 1, range.to);
    if (name) return name;
  }
  if (themes[0] === 'visit') {
    for (let at = range.from; at < range.to; at += 1) {
      const lead = wordAt(context.parsed, at);
      const name = lead === 'to' || /^visit(?:s|ed|ing)?$/.test(lead) ? nameAt(context, at + 1, range.to) : null;
      if (name) return name;
    }
  }
  // the name alone, in a list: "stops in Seoul on 18 June, Tokyo on 20 June"
  const first = context.parsed.sentence.tokens[range.from];
  const listed = context.actors.find((actor) => actor.start === first?.start && ['state', 'territory', 'place'].includes(actor.kind));
  if (themes[0] === 'visit' && listed && /^(?:on|in|until)$/.test(wordAfter(context, listed.end)))
    return nameAt(context, range.from, range.to);
  if (themes.includes('visit'))
    return actors.find((actor) => actor.role === 'target' && ['state', 'territory', 'place'].includes(actor.kind))?.name ?? null;
  if (themes.includes('election')) return actors.find((actor) => ['state', 'territory'].includes(actor.kind))?.name ?? null;
  return null;
}
