/** Setup of the tests that may mock modules. Each file imports its own copies, as in a new process, although many files share one. */
import { vi } from 'vitest';

vi.resetModules();
Reflect.deleteProperty(globalThis, Symbol.for('dateline.runtime'));
