/** Starts a program of this folder in its own process, for tests that kill it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { renameSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { buildSync } from 'esbuild';

const ROOT = path.resolve(import.meta.dirname, '..', '..');

export interface Child {
  readonly process: ChildProcess;
  /** all lines printed so far */
  readonly lines: readonly string[];
  /** Resolves when the program prints a line that starts with `start`; rejects with its output if it exits first. */
  said(start: string): Promise<string>;
  /** Resolves with the exit code; null if it was killed. */
  readonly ended: Promise<number | null>;
  tell(line: string): void;
}

type Program = 'open-database' | 'ingest-articles' | 'run-import';

export const startChild = (program: Program, ...args: readonly string[]): Child => startChildThrough([], program, ...args);

/** Starts the program through another command, such as `unshare -n`, which runs its remaining arguments. */
export function startChildThrough(command: readonly string[], program: Program, ...args: readonly string[]): Child {
  const [first = process.execPath, ...words] = [...command, process.execPath, bundled(program), ...args];
  const child = spawn(first, words, { stdio: ['pipe', 'pipe', 'pipe'] });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  let complaint = '';
  let hasEnded = false;
  const wake = (): void => {
    for (const check of [...waiting]) check();
  };
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    wake();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  child.stdin.on('error', () => undefined);
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      hasEnded = true;
      wake();
      resolve(code);
    });
  });
  return {
    process: child,
    lines,
    ended,
    said: (start) =>
      new Promise((resolve, reject) => {
        const check = (): void => {
          const line = lines.find((one) => one.startsWith(start));
          if (line === undefined && !hasEnded) return;
          waiting.delete(check);
          if (line === undefined) reject(new Error(`It ended without saying "${start}": ${complaint}`));
          else resolve(line);
        };
        waiting.add(check);
        check();
      }),
    tell: (line) => child.stdin.write(`${line}\n`),
  };
}

const bundles = new Map<Program, string>();

/** Path of the bundled program. Each child would spend more than a second on loading its sources. */
function bundled(program: Program): string {
  const built = bundles.get(program);
  if (built !== undefined) return built;
  const file = path.join(ROOT, '.cache', 'children', `${program}.mjs`);
  const part = `${file}.${process.pid}`;
  buildSync({
    entryPoints: [path.join(import.meta.dirname, `${program}.ts`)],
    outfile: part,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    absWorkingDir: ROOT,
  });
  // another test process may be starting the program
  renameSync(part, file);
  bundles.set(program, file);
  return file;
}
