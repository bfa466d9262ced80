/** The parts of an OpenAPI 3.1 document, as far as this one has them. */
import type { z } from 'zod';
import type { OperationId } from './operations';
import type { WriteOperationId } from './write-operations';

/** A JSON Schema of the dialect 2020-12. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

export interface ApiParameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
}

export interface ApiResponse {
  readonly description: string;
  readonly headers?: Readonly<Record<string, { readonly $ref: string }>>;
  readonly content?: Readonly<Record<string, { readonly schema: JsonSchema; readonly example?: unknown }>>;
}

export interface ApiOperation {
  readonly operationId: OperationId | WriteOperationId;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  /** an address that answers, from the origin on */
  readonly 'x-example': string;
  readonly parameters: readonly ApiParameter[];
  /** what the token must allow, where one is asked for */
  readonly security?: readonly { readonly token: readonly string[] }[];
  readonly responses: Readonly<Record<string, ApiResponse | { readonly $ref: string }>>;
}

export interface ApiChange extends Omit<ApiOperation, 'x-example'> {
  readonly requestBody: {
    readonly required: true;
    readonly content: Readonly<Record<'application/json', { readonly schema: JsonSchema; readonly example: unknown }>>;
  };
}

export interface OpenApi {
  readonly openapi: string;
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly description: string;
    readonly license: { readonly name: string; readonly url: string };
  };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, { readonly get?: ApiOperation; readonly post?: ApiChange }>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly headers: Readonly<Record<string, { readonly description: string; readonly schema: JsonSchema }>>;
    readonly responses: Readonly<Record<string, ApiResponse>>;
    readonly securitySchemes: Readonly<Record<string, { readonly type: 'http'; readonly scheme: 'bearer'; readonly description: string }>>;
  };
}
