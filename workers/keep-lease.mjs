/** Worker thread that renews the data directory lease every second, so that a long statement cannot let it expire. */
import { accessSync, writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

const { descriptor, file, heartbeatAt, everyMs } = workerData;

const timer = setInterval(() => {
  try {
    writeSync(descriptor, new Date().toISOString(), heartbeatAt);
    accessSync(file);
  } catch (error) {
    // a full or unavailable disk only delays the renewal
    if (error.code !== 'ENOENT') return;
    clearInterval(timer);
    parentPort.postMessage('lost');
  }
}, everyMs);
