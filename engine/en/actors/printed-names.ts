/** Names as an article prints them, where the vocabulary calls somebody otherwise. */
import type { ActorKind } from '../../model/event';
import type { Sentence } from '../../model/sentence';
import { type FoundActor, type SentenceActors, wordsOf } from './base/found-actor';

const BODIES: readonly ActorKind[] = ['organization', 'group'];
const ACRONYM = /^\p{Lu}[\p{Lu}\d-]+$/u;

/** Whether one name holds the other, word for word. */
const holds = (name: string, other: string): boolean => ` ${name} `.toLowerCase().includes(` ${other} `.toLowerCase());

/** Tells how the article calls somebody in one place: a person by the fullest name, a body whose own name it never prints ("LTTE") as it stands or in full. */
export function printedNames(sentences: readonly SentenceActors[]): (sentence: Sentence, actor: FoundActor) => string | undefined {
  const full = new Map<string, string>();
  const own = new Set<string>();
  for (const { sentence, found } of sentences) {
    for (const { ref, from, to, how } of found) {
      const form = wordsOf(sentence, from, to);
      const body = BODIES.includes(ref.kind);
      if (body && (ACRONYM.test(ref.name) || holds(form, ref.name) || holds(ref.name, form))) own.add(ref.id);
      const names = (body || ref.kind === 'person') && how === 'name' && to - from > 1;
      if (names && form.length > (full.get(ref.id)?.length ?? 0)) full.set(ref.id, form);
    }
  }
  return (sentence, { ref, from, to, how }) => {
    if (!BODIES.includes(ref.kind)) return full.get(ref.id);
    const form = wordsOf(sentence, from, to).replace(/^the /i, '');
    if (own.has(ref.id)) return undefined;
    if (how === 'name' && form.includes(' ')) return form;
    return ACRONYM.test(form) ? (full.get(ref.id) ?? form) : undefined;
  };
}
