/** What was just done, told once by the page that an action has led to. */
import { ALREADY, ALREADY_WORDS } from '@/domain/desk/form-number';
import { Notice } from '../ui/notice';

/** What a page says by the name of what was done. */
export type DoneWords = Readonly<Record<string, string>>;

/** `done` comes from the address; null for what the page does not know. */
export function wordsOfDone(words: DoneWords, done: string | readonly string[] | undefined): string | null {
  if (done === ALREADY) return ALREADY_WORDS;
  return typeof done === 'string' && Object.hasOwn(words, done) ? (words[done] ?? null) : null;
}

export function DoneNotice({ words, done }: { readonly words: DoneWords; readonly done: string | readonly string[] | undefined }) {
  const told = wordsOfDone(words, done);
  return told === null ? null : (
    <div className="pb-6">
      <Notice kind="done">{told}</Notice>
    </div>
  );
}
