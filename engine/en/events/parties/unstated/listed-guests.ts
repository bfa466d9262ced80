/** Whom a release lists as guests of the meeting that it reports: "Participants included: …". */
import type { ActorMention } from '../../../../model/event';
import type { Sentence } from '../../../../model/sentence';
import { step } from '../../../../model/step';
import { spansWithin } from '../../../../text/ordered-spans';

const WHERE = '(?: (?:in|at|of|the|this|that|attendance|meeting|call|session|forum|event|discussion|roundtable))*';
const HEADING = new RegExp(
  `^[^.:;]{0,60}?\\b(?:(?:participants|attendees)${WHERE}:|(?:participants|attendees|officials|leaders|guests)${WHERE} included\\b:?)`,
  'i',
);

/** The persons in the sentence of the heading, or in the list behind its colon. */
export const listedGuests = step(
  'parties/listed-guests',
  (sentences: readonly Sentence[], actors: readonly ActorMention[]): readonly ActorMention[] => {
    const heading = sentences.find(({ text }) => HEADING.test(text));
    if (!heading) return [];
    const [matched = ''] = HEADING.exec(heading.text) ?? [];
    const start = heading.start + matched.length;
    const next = sentences[heading.index + 1];
    const paragraph = heading.text.trimEnd().length > matched.length ? heading.paragraph : next?.paragraph;
    const listed = sentences.filter((one) => one.index >= heading.index && one.paragraph === paragraph);
    const end = matched.endsWith(':') ? (listed.at(-1)?.end ?? start) : heading.end;
    return spansWithin(actors, { start, end }).filter(({ kind }) => kind === 'person');
  },
  () => [],
);
