/** Records metrics of requests that the server reports (`scripts/serve/http-server.mjs`, outside this bundle). */
import { runtimePart } from '@/db/runtime';
import { operationOf } from '@/domain/api/read-request';
import { countUp, observeDuration } from '@/services/site/metrics';

interface Answered {
  readonly method: string;
  /** path and query */
  readonly url: string;
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

export function observeRequests(): void {
  const hooks = runtimePart('hooks', (): { observeRequest?: (answered: Answered) => void } => ({}));
  hooks.observeRequest = ({ method, url, route, status, seconds }) => {
    const name = route.startsWith('/api/v1/') ? (operationOf(url.split('?', 1)[0] ?? '') ?? '/api/v1') : route;
    countUp('dateline_http_requests_total', { method, route: name, status: String(status) });
    observeDuration({ route: name }, seconds);
  };
}
