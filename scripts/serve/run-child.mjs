/** Runs a program to completion. Its process group ends with this process, so an interrupted setup leaves nothing running. */
import { spawn } from 'node:child_process';

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, echo?: boolean }} [options] `echo` also prints the output immediately
 * @returns {Promise<{ code: number, output: string }>} the exit code and all output
 */
export function runChild(command, args, { cwd, env = process.env, echo = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' });
    let output = '';
    const take = (target) => (chunk) => {
      output += chunk;
      if (echo) target.write(chunk);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    const stop = (signal) => {
      endGroup(child.pid, signal);
      process.exit(signal === 'SIGINT' ? 130 : 143);
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    const finish = (code, text) => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
      resolve({ code, output: text });
    };
    child.on('error', (error) => finish(127, `${output}${error.message}\n`));
    child.on('close', (code) => finish(code ?? 1, output));
  });
}

/** Signals a child and all its descendants in the process group. @param {number | undefined} pid @param {NodeJS.Signals} signal */
export function endGroup(pid, signal) {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    // already exited
  }
}
