/** Parses an API URL into the operation and its validated parameters. Unknown input is rejected by name. */
import { z } from 'zod';
import { badData, notFound } from '../errors';
import { parseFilters } from '../filters/parse-filters';
import { NO_FILTERS, type TimelineFilters } from '../filters/timeline-filters';
import { cutText } from '../text/cut-text';
import { OPERATION_IDS, OPERATIONS, type Operation, type OperationId } from './operations';
import { filterParameters } from './parameters';

export interface ApiRequest {
  readonly operation: OperationId;
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  /** the filters in the query, if the operation takes them */
  readonly filters: TimelineFilters;
}

/** operation → pattern of its path, `{id}` as a group */
const PATTERNS = OPERATION_IDS.map((operation) => ({
  operation,
  pattern: new RegExp(`^${OPERATIONS[operation].path.replaceAll('.', '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
}));

/** The path template of the operation at this URL, with `{id}`; null if there is none. */
export function operationOf(pathname: string): string | null {
  const found = PATTERNS.find(({ pattern }) => pattern.test(pathname));
  return found ? OPERATIONS[found.operation].path : null;
}

/** Throws `not-found` for an unknown path, and `bad-data` that names the invalid parameter. */
export function readRequest(url: URL): ApiRequest {
  for (const { operation, pattern } of PATTERNS) {
    const match = pattern.exec(url.pathname);
    if (match) return readParameters(operation, match.groups ?? {}, url.searchParams);
  }
  throw notFound('This endpoint');
}

function readParameters(operation: OperationId, groups: Readonly<Record<string, string>>, search: URLSearchParams): ApiRequest {
  const { parameters }: Operation = OPERATIONS[operation];
  const path = check(parameters.path, Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decode(name, value)])));
  const query = check(parameters.query, toObject(search, parameters.query));
  const filters = 'from' in parameters.query.shape ? readFilters(search) : NO_FILTERS;
  return { operation, path, query, filters };
}

function decode(name: string, text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw badData(`Invalid parameter "${name}". See /api/docs for its values.`, name);
  }
}

/** Single-valued parameters become strings, others arrays. The object has no prototype, because the names come from the URL. */
function toObject(search: URLSearchParams, { shape }: z.ZodObject): Record<string, unknown> {
  const found: Record<string, unknown> = Object.create(null);
  for (const name of new Set(search.keys())) {
    if (!Object.hasOwn(shape, name))
      throw badData(`Unknown parameter "${cutText(name, 40)}". See /api/docs for the parameters.`, cutText(name, 40));
    const values = search.getAll(name).filter((value) => value !== '');
    const [first, second] = values;
    if (first === undefined) continue;
    const many = isList(shape[name]);
    if (!many && second !== undefined) throw badData(`Use the parameter "${name}" only once.`, name);
    found[name] = many ? values : first;
  }
  return found;
}

const isList = (schema: z.core.$ZodType | undefined): boolean =>
  (schema instanceof z.ZodOptional ? schema.unwrap() : schema) instanceof z.ZodArray;

function check(schema: z.ZodObject, input: unknown): Readonly<Record<string, unknown>> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name = String(issue?.path[0] ?? '');
  throw badData(`Invalid parameter "${name}". ${issue ? wordsOf(issue) : ''}`.trim(), name);
}

/** Lists the allowed values of an enum; otherwise returns the message of the schema. */
const wordsOf = (issue: z.core.$ZodIssue): string =>
  issue.code === 'invalid_value' ? `Use one of ${issue.values.map(String).join(', ')}.` : issue.message;

/** Rejects filters that the timeline page would drop. */
function readFilters(search: URLSearchParams): TimelineFilters {
  const params = new URLSearchParams([...search].filter(([name]) => name === 'order' || Object.hasOwn(filterParameters, name)));
  const { filters, dropped } = parseFilters(params);
  const [name] = dropped[0]?.split('=') ?? [];
  if (name === 'to') throw badData('The parameter "to" must be on or after "from".', name);
  if (name === 'role') throw badData('The parameter "role" requires the parameter "actor".', name);
  if (name !== undefined) throw badData(`Invalid parameter "${name}". See /api/docs for its values.`, name);
  return { ...filters, page: 1 };
}
