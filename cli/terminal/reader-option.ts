/** The option `--reader`, which chooses the engine, a language model or both. */
import { Option } from 'commander';
import { readEnv } from '@/env';
import { type Endpoint, endpointOfEnvironment } from '@/services/second-reader/client/endpoint';
import { usageError } from './exit-codes';

export const READERS = ['engine', 'model', 'both'] as const;
export type Reader = (typeof READERS)[number];

export const readerOption = (): Option => new Option('--reader <reader>', 'which reader to use').choices(READERS).default('engine');

/** Throws a usage error without MODEL_URL and MODEL_NAME. */
export function endpointForCommand(): Endpoint {
  const endpoint = endpointOfEnvironment(readEnv());
  if (endpoint === null) throw usageError('--reader model and --reader both need MODEL_URL and MODEL_NAME. See docs/second-reader.md');
  return endpoint;
}
