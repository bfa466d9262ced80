/** A client that keeps its connections and asks as fast as it is answered. */
import http from 'node:http';

/** in which each request names an address of its own, since one address may ask sixty times a minute */
export const ADDRESS_HEADER = 'x-measured-address';

export interface Asking {
  readonly address: string;
  readonly connections: number;
  readonly seconds: number;
  question(number: number): string;
}

export interface Asked {
  readonly perSecond: number;
  /** milliseconds of each answer */
  readonly times: readonly number[];
}

/** Throws at the first answer that is not 200. Question 0, 1, 2 … in turn, whichever connection is free. */
export async function ask({ address, connections, seconds, question }: Asking): Promise<Asked> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let next = 0;
  const started = performance.now();
  const until = started + seconds * 1000;
  const client = async (): Promise<void> => {
    while (performance.now() < until) {
      const number = next;
      next += 1;
      const begun = performance.now();
      await get(agent, `${address}${question(number)}`, number);
      times.push(performance.now() - begun);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, client));
  } finally {
    agent.destroy();
  }
  return { perSecond: times.length / ((performance.now() - started) / 1000), times };
}

function get(agent: http.Agent, url: string, number: number): Promise<void> {
  const headers = { [ADDRESS_HEADER]: [10, number >> 16, number >> 8, number].map((part) => part & 255).join('.') };
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent, headers }, (response) => {
      response.resume();
      response.once('error', reject);
      response.once('end', () => (response.statusCode === 200 ? resolve() : reject(new Error(`${url} answered ${response.statusCode}`))));
    });
    request.once('error', reject);
  });
}
