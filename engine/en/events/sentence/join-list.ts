/** "the delegations of A, B and C met": the list that a subject ends. */
import { classAt, type ParsedSentence, wordAt } from './parsed-sentence';
import { chunkContent, hasPredicate, skipLeaders } from './subject-chunks';

/** Verbs that a clause without "that" may follow, and that take no person as their object. */
const SAYING_VERBS = new Set(['say', 'announce', 'confirm', 'report', 'claim', 'believe', 'think', 'add']);

/** "the delegations of A, B and C met": goes back over the members of a list to where the subject begins. */
export function joinList(parsed: ParsedSentence, chunk: number, from: number, to: number, isDate: (index: number) => boolean): number {
  let start = from;
  const opener = parsed.openers[chunk] ?? '';
  const joins =
    /\band$/.test(opener) ||
    (opener === ',' &&
      (wordAt(parsed, from - 1) === 'and' || parsed.sentence.tokens.slice(from, to).some((token) => token.lower === 'and')));
  if (!joins) return start;
  // "the ministry said A and B met": what is said begins right behind the verb
  const saying = parsed.predicates.findLast((one) => one.head < from && parsed.chunks[one.head] === chunk - 1);
  if (saying && opener === 'and' && SAYING_VERBS.has(saying.lemma)) {
    const rest = parsed.tags.slice(saying.head + 1, parsed.chunks.lastIndexOf(chunk - 1) + 1);
    const plain = rest.every(
      (tag, offset) => isDate(saying.head + 1 + offset) || ['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART'].includes(tag.wordClass),
    );
    if (plain && rest.length > 0) return skipLeaders(parsed, saying.head + 1, from, isDate);
  }
  for (let at = chunk - 1; at >= 0 && !hasPredicate(parsed, at); at -= 1) {
    // "The mandate lapses on July 9, and Khartoum refuses": a clause whose verb is not seen
    if (at === 0 && isDate(parsed.chunks.lastIndexOf(at)) && classAt(parsed, 0) !== 'ADP') break;
    const content = chunkContent(parsed, at);
    // "On June 11 the United States, Japan and …": the list begins after the date
    const member = skipLeaders(parsed, content, from, isDate);
    const first = classAt(parsed, member);
    // "A month after the coup, A and B …": what is named after the preposition is no member
    const named = parsed.sentence.tokens
      .slice(content, member)
      .some(
        (token, step) =>
          (token.lower === 'of' && !isDate(content + step)) ||
          (/^(?:after|before|since|during|following|on|at|in|from)$/.test(token.lower) &&
            !isDate(content + step) &&
            !isDate(content + step + 1)),
      );
    if (named || member > parsed.chunks.lastIndexOf(at) || ['ADP', 'ADV', 'VERB', 'SCONJ', 'PART', 'PUNCT'].includes(first)) break;
    start = member;
    if (member > content || !/^(?:,|, and|and)$/.test(parsed.openers[at] ?? '')) break;
  }
  return start;
}
