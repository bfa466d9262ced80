/** Names that take a plural verb: "South Koreans", "Houthis", and a plural noun that the tagger takes for a name. */
import type { ActorMention } from '../../../model/event';
import { classAt } from './parsed-sentence';
import type { SentenceContext } from './sentence-context';

/** How plural demonyms end; no name of a state or capital that is printed as such does. */
const DEMONYM = /(?:ans|is|os|[^aeiou]ks|nes|des|ons|nns|rbs|ats|les|rds|ots)$/;
const SINGULAR_PLACES = new Set(['Paris', 'Tunis', 'Laos', 'Barbados']);
const BARE_PLURAL = /^\p{Lu}\p{Ll}+(?<![sui])s$/u;

const ofActor = (context: SentenceContext, index: number): ActorMention | undefined => {
  const token = context.parsed.sentence.tokens[index];
  return context.actors.find((one) => token && one.start <= token.start && token.end <= one.end);
};

/** A plural noun at the start of a sentence, or behind the dash of its dateline, where its capital is no sign of a name. */
export const isOpeningPlural = (context: SentenceContext, index: number): boolean =>
  classAt(context.parsed, index) === 'PROPN' &&
  (index === 0 || /^[—–-]+$/.test(context.parsed.sentence.tokens[index - 1]?.text ?? '')) &&
  BARE_PLURAL.test(context.parsed.sentence.tokens[index]?.text ?? '') &&
  classAt(context.parsed, index + 1) !== 'PROPN' &&
  !ofActor(context, index);

/** True for the last token of such a name. */
export function isPluralName(context: SentenceContext, index: number): boolean {
  const token = context.parsed.sentence.tokens[index];
  if (!token?.text.endsWith('s') || !/\p{Ll}s$/u.test(token.text)) return false;
  const mention = ofActor(context, index);
  // "the Guards", "the Tigers": one word with an article
  const single =
    !mention || (mention.end === token.end && mention.start === token.start && ['group', 'organization'].includes(mention.kind));
  if (single && /^the$/i.test(context.parsed.sentence.tokens[index - 1]?.text ?? '') && BARE_PLURAL.test(token.text)) {
    if (classAt(context.parsed, index) === 'PROPN' && classAt(context.parsed, index + 1) !== 'PROPN') return true;
  }
  if (!mention) return isOpeningPlural(context, index);
  const people = mention.kind === 'state' || mention.kind === 'territory' ? mention.quote !== mention.name : mention.kind === 'group';
  return people && mention.end === token.end && DEMONYM.test(token.text) && !SINGULAR_PLACES.has(token.text);
}
