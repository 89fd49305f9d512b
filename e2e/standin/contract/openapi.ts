import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord } from '../model/json';
import type { ApiVersion } from '../model/versions';

export interface DescribedParameter {
  readonly name: string;
  readonly required: boolean;
  readonly validate: ValidateFunction;
}

/** Undefined: described, with nothing in it. */
type DescribedContent = ReadonlyMap<string, ValidateFunction>;

export interface Operation {
  readonly query: readonly DescribedParameter[];
  readonly path: readonly DescribedParameter[];
  readonly body: { readonly required: boolean; readonly content: DescribedContent } | undefined;
  /** By status, or `default`. */
  readonly answers: ReadonlyMap<string, DescribedContent>;
}

/** What one vendor file says; operations are compiled when they are first asked for. */
export interface OpenApi {
  find(
    method: string,
    path: string,
  ): { operation: Operation; values: Readonly<Record<string, string>> } | undefined;
}

type Json = Record<string, unknown>;

function child(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>((at, name) => (isRecord(at) ? at[name] : undefined), value);
}

function entries(value: unknown): readonly (readonly [string, unknown])[] {
  return isRecord(value) ? Object.entries(value) : [];
}

/**
 * Makes JSON Schema of OpenAPI 3.0, and closes it: the vendor's schemas never forbid further properties, so a
 * misspelt one would pass. Members of an `allOf` stay open, each would refuse the properties of the others; none of
 * the operations in use has one.
 */
function closed(value: unknown, isAllOfMember = false): unknown {
  if (Array.isArray(value)) return value.map((item) => closed(item, isAllOfMember));
  if (!isRecord(value)) return value;
  const result: Json = {};
  for (const [name, inner] of Object.entries(value)) {
    if (name === 'properties') {
      result[name] = Object.fromEntries(entries(inner).map(([key, schema]) => [key, closed(schema)]));
    } else if (name !== 'discriminator' && name !== 'example' && name !== 'default') {
      result[name] = closed(inner, name === 'allOf');
    }
  }
  if (isRecord(value['properties']) && value['additionalProperties'] === undefined && !isAllOfMember) {
    result['additionalProperties'] = false;
  }
  if (value['nullable'] === true && Array.isArray(value['enum'])) result['enum'] = [...value['enum'], null];
  return result;
}

function literalPattern(text: string): string {
  return text.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
}

function pathPattern(path: string): RegExp {
  const source = path
    .split(/\{(\w+)\}/)
    .map((part, index) => (index % 2 === 0 ? literalPattern(part) : `(?<${part}>[^/]+)`))
    .join('');
  return new RegExp(`^${source}$`, 'i');
}

class CompiledOpenApi implements OpenApi {
  private readonly ajv: Ajv;
  private readonly coercing: Ajv;
  private readonly paths: readonly { readonly pattern: RegExp; readonly item: unknown }[];
  private readonly operations = new Map<unknown, Operation>();

  constructor(document: unknown) {
    const closedDocument = { components: closed(child(document, 'components')) };
    // Query and form values are texts on the wire; ajv turns them into what the schema says, if it can.
    this.ajv = this.validator(closedDocument, false);
    this.coercing = this.validator(closedDocument, true);
    this.paths = entries(child(document, 'paths')).map(([path, item]) => ({
      pattern: pathPattern(path),
      item,
    }));
  }

  find(method: string, path: string) {
    for (const { pattern, item } of this.paths) {
      const match = pattern.exec(path);
      const described = child(item, method.toLowerCase());
      if (match !== null && described !== undefined) {
        return { operation: this.operation(item, described), values: match.groups ?? {} };
      }
    }
    return undefined;
  }

  private validator(document: Json, coerceTypes: boolean): Ajv {
    const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false, coerceTypes });
    addFormats.default(ajv);
    return ajv.addSchema(document, 'vendor');
  }

  /** Schemas outside `components` refer into it by `#/components/…`. */
  private compile(schema: unknown, isText: boolean): ValidateFunction {
    const text = JSON.stringify(closed(schema)).replaceAll('"#/components/', '"vendor#/components/');
    const parsed: unknown = JSON.parse(text);
    return (isText ? this.coercing : this.ajv).compile(isRecord(parsed) ? parsed : {});
  }

  private operation(item: unknown, described: unknown): Operation {
    const known = this.operations.get(described);
    if (known !== undefined) return known;
    const parameters = [child(item, 'parameters'), child(described, 'parameters')].flatMap((list) =>
      Array.isArray(list) ? list : [],
    );
    const placed = (place: string) =>
      parameters
        .filter((parameter) => child(parameter, 'in') === place)
        .map((parameter) => ({
          name: String(child(parameter, 'name')),
          required: child(parameter, 'required') === true,
          validate: this.compile({ type: 'object', properties: { value: child(parameter, 'schema') } }, true),
        }));
    const body = child(described, 'requestBody');
    const operation: Operation = {
      query: placed('query'),
      path: placed('path'),
      body:
        body === undefined
          ? undefined
          : { required: child(body, 'required') === true, content: this.content(body) },
      answers: new Map(
        entries(child(described, 'responses')).map(([status, answer]) => [status, this.content(answer)]),
      ),
    };
    this.operations.set(described, operation);
    return operation;
  }

  private content(holder: unknown): DescribedContent {
    return new Map(
      entries(child(holder, 'content')).map(([type, media]) => [
        // The token answer says `*/*`; it is JSON.
        type === '*/*' ? 'application/json' : type,
        this.compile(child(media, 'schema') ?? {}, type === 'application/x-www-form-urlencoded'),
      ]),
    );
  }
}

/** For the process: a file takes long to read and compile, and never changes. */
const loaded = new Map<string, OpenApi>();

/** Undefined when the folder lacks the file of this version. */
export function loadOpenApi(folder: string, version: ApiVersion): OpenApi | undefined {
  const file = join(folder, `vb365_rest_${version}.json`);
  const known = loaded.get(file);
  if (known !== undefined || !existsSync(file)) return known;
  const openApi = new CompiledOpenApi(JSON.parse(readFileSync(file, 'utf8')));
  loaded.set(file, openApi);
  return openApi;
}
