/**
 * Converts a submitted form to an object for its schema. `actors.0.name` becomes `{ actors: [{ name }] }`, and a repeated
 * name becomes a list. Rejects files and names that would reach a prototype.
 */
import { FRAMEWORK_FIELD } from '@/domain/action-state';
import { largeFileWords } from '@/domain/desk/article-form';
import { badData, DatelineError } from '@/domain/errors';
import { counted } from '@/domain/text/counted';
import { cutText } from '@/domain/text/cut-text';

export interface FileRules {
  readonly field: string;
  readonly most: number;
  readonly maxBytes: number;
}

/** Throws `bad-data` for the field if there are too many files or a file is too large. An empty file field yields no file. */
export function splitFiles(form: FormData, rules: FileRules | undefined): { readonly files: readonly File[]; readonly rest: FormData } {
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

const MAX_FIELDS = 500;
const MAX_DEPTH = 4;
const MAX_INDEX = 99;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

type Branch = Map<string, Branch | string | string[]>;

function segments(name: string): readonly string[] {
  const path = name.split('.');
  if (path.length > MAX_DEPTH || path.some((part) => part === '' || FORBIDDEN.has(part) || part.length > 60))
    throw badData(`Unknown form field “${cutText(name, 60)}”. Reload the page and try again.`, cutText(name, 60));
  return path;
}

function put(root: Branch, name: string, value: string): void {
  const path = segments(name);
  let branch = root;
  for (const part of path.slice(0, -1)) {
    const next = branch.get(part) ?? new Map();
    if (!(next instanceof Map)) throw badData(`The field “${name}” was sent in two formats. Reload the page and try again.`, name);
    branch.set(part, next);
    branch = next;
  }
  const last = path[path.length - 1] ?? name;
  const before = branch.get(last);
  if (before instanceof Map) throw badData(`The field “${name}” was sent in two formats. Reload the page and try again.`, name);
  if (before === undefined) branch.set(last, value);
  else branch.set(last, Array.isArray(before) ? [...before, value] : [before, value]);
}

function toPlain(branch: Branch): unknown {
  const entries = [...branch].map(([key, value]) => [key, value instanceof Map ? toPlain(value) : value] as const);
  const isList = entries.length > 0 && entries.every(([key]) => /^\d{1,3}$/.test(key) && Number(key) <= MAX_INDEX);
  if (isList) return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => value);
  return Object.fromEntries(entries);
}

/** Returns the submitted fields without the framework's, with `\n` as line end. Throws `bad-data` for files and for too many fields. */
export function formEntries(form: FormData): readonly (readonly [string, string])[] {
  const entries: (readonly [string, string])[] = [];
  for (const [name, value] of form) {
    if (FRAMEWORK_FIELD.test(name)) continue;
    if (typeof value !== 'string') throw badData('This form does not accept files. Remove the files and try again.', name);
    entries.push([name, value.replace(/\r\n?/g, '\n')]);
    if (entries.length > MAX_FIELDS) throw badData(`A form can have at most ${MAX_FIELDS} fields. Remove some entries and try again.`);
  }
  return entries;
}

/** Throws `bad-data` with the field for an invalid name, and for a value that the database cannot store. */
export function readForm(entries: readonly (readonly [string, string])[]): unknown {
  const root: Branch = new Map();
  for (const [name, value] of entries) {
    if (value.includes('\0')) throw badData('This text contains NUL bytes. Remove them and try again.', cutText(name, 60));
    put(root, name, value);
  }
  return root.size === 0 ? {} : toPlain(root);
}
