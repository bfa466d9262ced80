/** Separates the files of a form from its fields. Actions without file rules reject files. */
import { largeFileWords } from '@/domain/desk/article-form';
import { badData, DatelineError } from '@/domain/errors';
import { counted } from '@/domain/text/counted';

export interface FileRules {
  readonly field: string;
  /** maximum number of files */
  readonly most: number;
  /** maximum bytes per file */
  readonly maxBytes: number;
}

export interface FormWithFiles {
  readonly files: readonly File[];
  readonly rest: FormData;
}

/** Throws `bad-data` for the field if there are too many files or a file is too large. An empty file field yields no file. */
export function splitFiles(form: FormData, rules: FileRules | undefined): FormWithFiles {
  if (!rules) return { files: [], rest: form };
  const files: File[] = [];
  const rest = new FormData();
  for (const [name, value] of form) {
    if (typeof value === 'string') rest.append(name, value);
    else if (name !== rules.field) rest.append(name, value);
    else if (value.name !== '' || value.size > 0) files.push(value);
  }
  if (files.length > rules.most) throw badData(`Choose at most ${counted(rules.most, 'file')} at once.`, rules.field);
  for (const { name, size } of files)
    if (size > rules.maxBytes) throw new DatelineError('too-large', largeFileWords(name, size, rules.maxBytes), rules.field);
  return { files, rest };
}
