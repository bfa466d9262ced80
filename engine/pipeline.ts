/** The stages in their order, on one page. The rules come in as arguments, so another language or a test can bring its own. */
import { type ActorIndex, withOwnStates } from './actors/base/actor-index';
import { findNewStates } from './actors/bodies/new-states';
import { actorMentions, countriesNamed, findInSentences } from './actors/find-actors';
import { placeMentions } from './actors/find-places';
import { parseDay } from './calendar/day';
import { findMentions, type Names } from './events/find-mentions';
import { mergeMentions } from './merge/merge-mentions';
import type { Article } from './model/article';
import type { Extraction } from './model/result';
import type { TimexRefiner, TimexRule } from './model/rule';
import type { WordTagger } from './model/tagged-word';
import type { Diagnostic } from './model/trace';
import { resolveTimexes } from './resolve/resolve';
import { readText } from './text/read-text';
import { recognize } from './timex/recognize';

export interface PipelineRules {
  readonly timexRules: readonly TimexRule[];
  readonly timexRefiners: readonly TimexRefiner[];
  readonly tagWords: WordTagger;
}

/** Article → dated events. Never throws for any text; what could not be read is told in `diagnostics`. */
export function runPipeline(article: Article, vocabulary: ActorIndex, rules: PipelineRules, extractorVersion: string): Extraction {
  const noDay: readonly Diagnostic[] = parseDay(article.published)
    ? []
    : [{ code: 'no-publication-date', message: 'Without a valid day of publication relative dates stay unresolved.' }];

  const text = readText(article.body);
  const timexes = recognize(text.sentences, rules.timexRules, rules.timexRefiners);
  const resolved = resolveTimexes(timexes, text, { published: article.published });
  const actorIndex = withOwnStates(vocabulary, findNewStates(text.sentences, vocabulary));
  const inSentences = findInSentences(text, actorIndex, article.title, article.published);
  const headline = readText(article.title);
  const names: Names = {
    actors: actorMentions(inSentences),
    places: placeMentions(inSentences),
    titled: countriesNamed(findInSentences(headline, actorIndex, undefined, article.published)),
    headline: headline.sentences,
    lookup: (id) => actorIndex.byId.get(id),
    stateOf: (country) => actorIndex.stateOf.get(country),
  };
  const found = findMentions(article, text, resolved, names, rules.tagWords);
  const merged = mergeMentions(found.mentions.map((mention) => ({ article: '', published: article.published, mention })));

  return {
    extractorVersion,
    sentences: text.sentences,
    timexes: resolved,
    events: merged.map(({ event }) => event),
    dropped: found.dropped,
    diagnostics: [...noDay, ...text.diagnostics, ...found.diagnostics],
  };
}
