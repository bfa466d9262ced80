/** A server for one test alone: nothing is known on it yet, and it can be killed and started again. */
import { withDemoServer } from '../../scripts/test/demo-server.mjs';
import { OWN_PORT } from './servers';

export interface OwnServer {
  readonly address: string;
  readonly dataDir: string;
  /** resolves with null at its next crash */
  readonly crashed: Promise<null>;
  /** resolves when it is ready after its last crash */
  readonly running: Promise<void>;
  /** Kills it as a power failure would, and starts it again on the same data. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

/** Stops it after `work`, if that has not been done, and removes its data. */
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
