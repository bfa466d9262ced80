/** A server for a single test, with a new database, that the test can kill and restart. */
import { withDemoServer } from '../../scripts/testing/demo-server.mjs';
import { OWN_PORT } from './servers';

export interface OwnServer {
  readonly address: string;
  readonly dataDir: string;
  /** resolves with null at the next crash */
  readonly crashed: Promise<null>;
  /** resolves when the server is ready after the last crash */
  readonly running: Promise<void>;
  /** Kills the server without warning, like a power failure, and restarts it on the same data. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

/** Stops the server after `work`, if still running, and deletes its data. */
export const withOwnServer = (work: (server: OwnServer) => Promise<void>, settings: Readonly<Record<string, string>> = {}): Promise<void> =>
  withDemoServer(
    String(OWN_PORT),
    (address, dataDir, { start, stop }) => {
      let tell = (_: null): void => undefined;
      const nextCrash = (): Promise<null> =>
        new Promise((resolve) => {
          tell = resolve;
        });
      let [crashed, running] = [nextCrash(), Promise.resolve()];
      return work({
        address,
        dataDir,
        get crashed() {
          return crashed;
        },
        get running() {
          return running;
        },
        crash() {
          running = stop('SIGKILL').then(start);
          tell(null);
          crashed = nextCrash();
          return running;
        },
        stop: () => stop(),
      });
    },
    { SEED: 'none', ...settings },
  );
