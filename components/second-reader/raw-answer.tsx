import { type AnswerCounts, answerWords } from '@/domain/second-reader/answer-words';
import { cutText } from '@/domain/text/cut-text';

interface RawAnswerProps {
  readonly model: string;
  readonly promptVersion: string;
  /** one for each part of the article */
  readonly answers: readonly string[];
  readonly counts: AnswerCounts;
}

const SHOWN = 100_000;
/** control and formatting characters, which could make the text misleading */
const INVISIBLE = /[^\P{C}\n\t]/gu;

export const RawAnswer = ({ model, promptVersion, answers, counts }: RawAnswerProps) => (
  <details className="py-2">
    <summary className="link text-meta">Show the model’s answer</summary>
    <p className="pt-3 text-ink-2 text-meta">
      {model}, prompt {promptVersion}. Visible only to editors. {answerWords(counts)}
    </p>
    <pre className="mt-2 max-w-[46rem] whitespace-pre-wrap break-words border p-3 text-meta">
      {cutText(answers.join('\n\n').replace(INVISIBLE, ''), SHOWN)}
    </pre>
  </details>
);
