/**
 * Renews the lease of the data directory every second, on a thread of its own: a long statement on the main thread must not let it expire.
 * It writes to the open file, so it can never replace the lease of another process. Reports once when its own lease is gone.
 */
import { accessSync, writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

const { descriptor, file, heartbeatAt, everyMs } = workerData;

const timer = setInterval(() => {
  try {
    writeSync(descriptor, new Date().toISOString(), heartbeatAt);
    accessSync(file);
  } catch (error) {
    // a full or an absent disk only delays the renewal
    if (error.code !== 'ENOENT') return;
    clearInterval(timer);
    parentPort.postMessage('lost');
  }
}, everyMs);
