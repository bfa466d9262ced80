/** "X announces that Y will do Z": the words of what was said, when no headline of their own can be made of them. */
import { IRREGULAR_BY_BASE, IRREGULAR_FORMS } from '../../lexicon/irregular-verbs';
import { classAt, isFiniteVerb, wordAt } from '../sentence/parsed-sentence';
import { predicateAt, verbClass } from '../sentence/sentence-context';
import { subjectWords } from './title-subject';
import type { TitleTask } from './title-task';
import { isWhole, MOST_WORDS } from './words/title-check';
import { fitWords } from './words/title-fit';
import { isPlural, verbWords } from './words/title-verb';
import { countWords, joinWords, oneOffice, type TitleWord, titleWords, withoutOffices } from './words/title-words';

const TOLD = new Set(['announce', 'statement', 'event']);

/** The past of a participle: "rammed" is its own, "gone" went; null for what is no participle. */
function pastOf(word: string | undefined): string | null {
  if (!word) return null;
  const irregular = IRREGULAR_BY_BASE.get(IRREGULAR_FORMS.get(word) ?? '');
  return irregular?.participle === word ? irregular.past : /[^e]ed$/.test(word) ? word : null;
}

/** Where the report itself stands in the present, reported "would" is "will", and "had crossed" is "crossed". */
export function asNow(words: readonly TitleWord[]): readonly TitleWord[] {
  return words.flatMap((word, at) => {
    const before = words[at - 1]?.text === 'had' ? pastOf(word.text) : null;
    if (before !== null) return [{ ...word, text: before }];
    if (word.text === 'had' && pastOf(words[at + 1]?.text) !== null) return [];
    return [word.text === 'would' ? { ...word, text: 'will' } : word];
  });
}

const isBody = ({ context }: TitleTask, name: string): boolean => context.actors.some((one) => one.name === name && one.kind !== 'person');

/** The headline of a saying with the whole of its that-clause; null when that does not fit, since a cut might change what was said. */
export function reportTitle(task: TitleTask): string | null {
  const { context, happening, story, reading, references, memory } = task;
  const { parsed } = context;
  const predicate = predicateAt(context, happening.predicate);
  if (!predicate || predicate.passive || !TOLD.has(verbClass(predicate.lemma))) return null;
  const inner = parsed.predicates.find((one) => one.start > predicate.head && isFiniteVerb(one));
  if (!inner) return null;
  const chunk = parsed.chunks[inner.start] ?? 0;
  const from = parsed.chunks.indexOf(chunk);
  if (wordAt(parsed, from) !== 'that' || chunk !== (parsed.chunks[predicate.head] ?? 0) + 1) return null;
  // "signed a deal on Tuesday that takes effect": what was signed is no report
  const object = Array.from({ length: from - predicate.head - 1 }, (_, step) => predicate.head + 1 + step).some(
    (at) => !context.isDate(at) && classAt(parsed, at) === 'NOUN',
  );
  if (object && verbClass(predicate.lemma) === 'event') return null;
  const subject = oneOffice(subjectWords(context, story.subject, predicate, references, memory));
  if (subject.length === 0) return null;
  const said = asNow(titleWords(context, { from: from + 1, to: parsed.chunks.lastIndexOf(chunk) + 1 }, references));
  const clause = said.at(-1)?.text === '.' ? said.slice(0, -1) : said;
  const verb = verbWords(context, predicate, false, isPlural(subject), reading);
  for (const who of [subject, withoutOffices(subject)]) {
    const [name, told] = [joinWords(who), joinWords(clause)];
    // "Armenia warns that Armenia is ready": it is
    const pronoun = wordAt(parsed, from + 1) === 'it';
    const aux = /^(?:is|was|has|had|will|would) /.test(told.slice(name.length + 1));
    const own = told.startsWith(`${name} `) && (pronoun || aux) && isBody(task, name);
    const title = `${name} ${verb} that ${own ? `it${told.slice(name.length)}` : told}`;
    const sound = isWhole(own ? title.replace(' that it ', ' that all ') : title);
    if (countWords(who) + countWords(clause) + 2 <= MOST_WORDS && sound) return title;
  }
  // "ruled that the plan to … was unlawful": a court rules on the plan
  const on =
    predicate.lemma === 'rule'
      ? fitWords(
          withoutOffices(
            clause.slice(
              0,
              Math.max(
                0,
                clause.findIndex(({ wordClass }) => wordClass === 'AUX'),
              ),
            ),
          ),
          MOST_WORDS - 2 - countWords(subject),
        )
      : null;
  const ruling = on ? `${joinWords(subject)} ${verb} on ${joinWords(on)}` : '';
  return isWhole(ruling) ? ruling : null;
}
