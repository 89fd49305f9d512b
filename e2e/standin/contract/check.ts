import type { ValidateFunction } from 'ajv';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { HttpAnswer, HttpRequest } from '../http/message';
import type { ApiVersion } from '../model/versions';
import { contractExceptions } from './exceptions';
import { loadOpenApi, type DescribedParameter, type OpenApi, type Operation } from './openapi';

/** The vendor's files are not part of the project; where they are absent nothing is checked, and `checked` says so. */
export function defaultOpenApiFolder(): string | undefined {
  const folder =
    process.env['VB365_OPENAPI'] ?? fileURLToPath(new URL('../../../../shared/openapi', import.meta.url));
  return existsSync(folder) ? folder : undefined;
}

function problems(validate: ValidateFunction, value: unknown, where: string): readonly string[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message = 'is wrong', params }) => {
    const extra: unknown = params['additionalProperty'];
    const subject = typeof extra === 'string' ? ` (${extra})` : '';
    return `${where}${instancePath} ${message}${subject}`;
  });
}

function valueProblems(
  { name, required, validate }: DescribedParameter,
  value: string | undefined,
  where: string,
): readonly string[] {
  if (value === undefined) return required ? [`${where} ${name} is missing`] : [];
  return problems(validate, { value }, `${where} ${name}`);
}

function requestProblems(
  { operation, values }: { operation: Operation; values: Readonly<Record<string, string>> },
  { query, mediaType, body }: HttpRequest,
): readonly string[] {
  const undeclared = [...query.keys()].filter((key) => !operation.query.some(({ name }) => name === key));
  const found = [
    ...undeclared.map((key) => `query ${key} is not declared`),
    ...operation.query.flatMap((parameter) =>
      valueProblems(parameter, query.get(parameter.name) ?? undefined, 'query'),
    ),
    ...operation.path.flatMap((parameter) => valueProblems(parameter, values[parameter.name], 'path')),
  ];
  if (body === undefined) return operation.body?.required ? [...found, 'body is missing'] : found;
  if (operation.body === undefined) return [...found, 'body is not declared'];
  const validate = operation.body.content.get(mediaType);
  if (validate === undefined) return [...found, `media type ${mediaType} is not declared`];
  // Coercion of form values writes into what it checks.
  return [...found, ...problems(validate, structuredClone(body), 'body')];
}

function answerProblems({ answers }: Operation, { status, value, headers }: HttpAnswer): readonly string[] {
  const content = answers.get(String(status)) ?? (status >= 400 ? answers.get('default') : undefined);
  if (content === undefined) return ['the status is not declared'];
  if (value === undefined) return content.size > 0 ? ['body is missing'] : [];
  const type = String(headers['content-type']).split(';', 1)[0] ?? '';
  const validate = content.get(type);
  return validate === undefined ? [`media type ${type} is not declared`] : problems(validate, value, 'body');
}

/** Holds requests and answers against the vendor's OpenAPI file of their version. */
export class ContractCheck {
  /** Such as "v8 POST /Organization/OperatorExplore request: body must have …". */
  readonly violations: string[] = [];
  private readonly files: ReadonlyMap<string, OpenApi>;
  /** Large answers that are the same object each time need to be looked at once. */
  private readonly seenAnswers = new WeakSet();

  constructor(folder: string | undefined, versions: readonly ApiVersion[]) {
    const files = versions.map((version) => [version, folder && loadOpenApi(folder, version)] as const);
    this.files = new Map(files.flatMap(([version, file]) => (file ? [[version, file] as const] : [])));
    this.checked = versions.length > 0 && versions.every((version) => this.files.has(version));
  }

  /** False when a file is missing: then silence is no proof. */
  readonly checked: boolean;

  request(request: HttpRequest): void {
    this.look(request, 'request', (found) => requestProblems(found, request), true);
  }

  /** Of a server that was not told to fail. */
  answer(request: HttpRequest, answer: HttpAnswer): void {
    const { value } = answer;
    if (typeof value === 'object' && value !== null) {
      if (this.seenAnswers.has(value)) return;
      this.seenAnswers.add(value);
    }
    this.look(
      request,
      `answer ${answer.status}`,
      ({ operation }) => answerProblems(operation, answer),
      false,
    );
  }

  private look(
    { method, path }: HttpRequest,
    what: string,
    check: (found: NonNullable<ReturnType<OpenApi['find']>>) => readonly string[],
    mustBeKnown: boolean,
  ): void {
    const [, version = '', rest = ''] = /^\/(v\d+)(\/.*)$/i.exec(path) ?? [];
    const file = this.files.get(version.toLowerCase());
    if (file === undefined) return;
    const found = file.find(method, path);
    const problemsFound =
      found === undefined ? (mustBeKnown ? ['the API has no such call'] : []) : check(found);
    for (const problem of problemsFound) {
      const violation = `${version.toLowerCase()} ${method} ${rest} ${what}: ${problem}`;
      if (!contractExceptions.some((exception) => exception.violation.test(violation))) {
        this.violations.push(violation);
      }
    }
  }
}
