/** Tells the sender of a text how its extraction went. */
import { NOT_READ_WORDS } from '@/domain/desk/not-read';
import { numberWords } from '@/domain/text/counted';
import type { TextReading } from '../reading/extraction';

export interface ReadingDiagnostic {
  readonly code: string;
  readonly message: string;
}

/** `lost`: events that do not point at words of the text. */
export function diagnosticsOf({ diagnostics, notRead }: TextReading, lost: number): readonly ReadingDiagnostic[] {
  const whyNot =
    notRead === null ? [] : [{ code: 'not-read', message: `The article was saved but not processed. ${NOT_READ_WORDS[notRead]}` }];
  const gone =
    lost === 0
      ? []
      : [
          {
            code: 'stage-failed',
            message: `${lost === 1 ? '1 event was' : `${numberWords(lost)} events were`} skipped because the text does not contain ${lost === 1 ? 'its quote' : 'their quotes'}.`,
          },
        ];
  return [...diagnostics, ...whyNot, ...gone];
}
