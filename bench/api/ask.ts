/** An HTTP client that reuses connections and sends the next request as soon as one completes. */
import http from 'node:http';

/** gives each request its own client address, because one address is limited to sixty requests per minute */
export const ADDRESS_HEADER = 'x-measured-address';

export interface Asking {
  readonly address: string;
  readonly connections: number;
  readonly seconds: number;
  question(number: number): string;
}

export interface Asked {
  readonly perSecond: number;
  /** response times in milliseconds */
  readonly times: readonly number[];
}

/** Throws at the first response other than 200. Sends questions 0, 1, 2 … in order, on any free connection. */
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
