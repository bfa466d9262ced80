/** Names as an article prints them, where the vocabulary calls somebody otherwise. */
import type { ActorKind } from '../model/event';
import type { Sentence } from '../model/sentence';
import { type FoundActor, type SentenceActors, wordsOf } from './found-actor';

const BODIES: readonly ActorKind[] = ['organization', 'group'];
const ACRONYM = /^\p{Lu}[\p{Lu}\d-]+$/u;

/** The longest name of each person and body as the article prints it. */
function fullForms(sentences: readonly SentenceActors[]): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const { sentence, found } of sentences) {
    for (const { ref, from, to, how } of found) {
      if ((ref.kind !== 'person' && !BODIES.includes(ref.kind)) || how !== 'name' || to - from < 2) continue;
      const form = wordsOf(sentence, from, to);
      if (form.length > (forms.get(ref.id)?.length ?? 0)) forms.set(ref.id, form);
    }
  }
  return forms;
}

/** Whether one name holds the other, word for word. */
const holds = (name: string, other: string): boolean => ` ${name} `.toLowerCase().includes(` ${other} `.toLowerCase());

/** Other names by which the article calls a body whose own name it never prints: "LTTE", "European Commission". */
function otherNames(sentences: readonly SentenceActors[]): ReadonlySet<string> {
  const own = new Set<string>();
  const all = new Set<string>();
  for (const { sentence, found } of sentences) {
    for (const { ref, from, to } of found) {
      if (!BODIES.includes(ref.kind)) continue;
      all.add(ref.id);
      const form = wordsOf(sentence, from, to);
      if (ACRONYM.test(ref.name) || holds(form, ref.name) || holds(ref.name, form)) own.add(ref.id);
    }
  }
  return new Set([...all].filter((id) => !own.has(id)));
}

/** Tells how the article calls somebody in one place: a person by the fullest name, a body as it stands or in full, where that is another name. */
export function printedNames(sentences: readonly SentenceActors[]): (sentence: Sentence, actor: FoundActor) => string | undefined {
  const full = fullForms(sentences);
  const others = otherNames(sentences);
  return (sentence, { ref, from, to, how }) => {
    if (!BODIES.includes(ref.kind)) return full.get(ref.id);
    const form = wordsOf(sentence, from, to).replace(/^the /i, '');
    if (!others.has(ref.id)) return undefined;
    if (how === 'name' && form.includes(' ')) return form;
    return ACRONYM.test(form) ? (full.get(ref.id) ?? form) : undefined;
  };
}
