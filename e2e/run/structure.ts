import { readFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { dirname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { parseSync, Visitor } from 'oxc-parser';
import { root } from './paths';
import { circlesIn, folderSizes, isTest, median, roomsOf } from './structure-measure';

const limits = {
  medianFiles: 8,
  files: 20,
  filesWithTests: 30,
  lines: 250,
  functionLines: 150,
  testLines: 60,
};

interface Measured {
  readonly file: string;
  readonly lines: number;
  readonly longestFunction: number;
  /** The longest call of `test` from its title to its end. */
  readonly longestTest: number;
  readonly imports: readonly string[];
}

async function listFiles(): Promise<readonly string[]> {
  const { stdout } = await promisify(execFile)('git', ['ls-files', 'src', 'e2e'], { cwd: root });
  return stdout.split('\n').filter((file) => /\.tsx?$/.test(file));
}

function resolveImport(from: string, specifier: string, known: ReadonlySet<string>): string | undefined {
  const path = specifier.startsWith('#/')
    ? `src/${specifier.slice(2)}`
    : specifier.startsWith('.')
      ? normalize(join(dirname(from), specifier)).replaceAll('\\', '/')
      : undefined;
  if (path === undefined) return undefined;
  return [path, `${path}.ts`, `${path}.tsx`].find((one) => known.has(one));
}

function measure(file: string, text: string, known: ReadonlySet<string>): Measured {
  const { program, module } = parseSync(file, text);
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;
  let longestFunction = 0;
  let longestTest = 0;
  const dynamic: string[] = [];
  const take = ({ start, end }: { start: number; end: number }): void => {
    longestFunction = Math.max(longestFunction, lineAt(end) - lineAt(start) + 1);
  };
  new Visitor({
    FunctionDeclaration: take,
    FunctionExpression: take,
    ArrowFunctionExpression: take,
    CallExpression: ({ callee, start, end }) => {
      if (callee.type !== 'Identifier' || callee.name !== 'test') return;
      longestTest = Math.max(longestTest, lineAt(end) - lineAt(start) + 1);
    },
    ImportExpression: ({ source }) => {
      if (source.type === 'Literal' && typeof source.value === 'string') dynamic.push(source.value);
    },
  }).visit(program);
  const specifiers = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...dynamic,
  ];
  const imports = specifiers.flatMap((one) => resolveImport(file, one, known) ?? []);
  return { file, lines: text.trimEnd().split('\n').length, longestFunction, longestTest, imports };
}

function largest<T>(all: readonly T[], sizeOf: (one: T) => number, nameOf: (one: T) => string): string {
  const [first] = all.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  return first === undefined ? 'none' : `${sizeOf(first)} (${nameOf(first)})`;
}

/** Files of a test describe a whole screen in one function; what is shipped, and what tests are made of, does not. */
function isSuite(file: string): boolean {
  return /\.(?:test|spec)\.tsx?$/.test(file);
}

/** Prints how the source is built, and what breaks its limits. Resolves with what breaks them. */
export async function checkStructure(): Promise<readonly string[]> {
  const files = await listFiles();
  const known = new Set(files);
  const measured = await Promise.all(
    files.map(async (file) => measure(file, await readFile(join(root, file), 'utf8'), known)),
  );
  // A test may use the helpers of any room.
  const graph = new Map(
    measured.filter(({ file }) => !isTest(file)).map(({ file, imports }) => [file, imports]),
  );
  const folders = folderSizes(files);
  const functions = measured.filter(({ file }) => !isSuite(file));
  const specs = measured.filter(({ file }) => file.startsWith('e2e/specs/'));
  const middle = median(folders.map((one) => one.files));
  const fileCircles = circlesIn(graph);
  const roomCircles = circlesIn(roomsOf(graph));
  console.log(
    `folders: ${folders.length}, files in one: median ${middle}, largest ${largest(
      folders,
      (one) => one.files,
      (one) => one.folder,
    )}`,
  );
  console.log(
    `with tests: largest ${largest(
      folders,
      (one) => one.all,
      (one) => one.folder,
    )}`,
  );
  console.log(
    `files: ${files.length}, longest ${largest(
      measured,
      (one) => one.lines,
      (one) => one.file,
    )} lines`,
  );
  console.log(
    `longest function: ${largest(
      functions,
      (one) => one.longestFunction,
      (one) => one.file,
    )} lines`,
  );
  console.log(
    `longest end-to-end test: ${largest(
      specs,
      (one) => one.longestTest,
      (one) => one.file,
    )} lines`,
  );
  console.log(`circles of files: ${fileCircles.length}, of rooms: ${roomCircles.length}`);
  return [
    ...(middle > limits.medianFiles ? [`a folder has ${middle} files in the median`] : []),
    ...folders.filter((one) => one.files > limits.files).map((one) => `${one.folder}: ${one.files} files`),
    ...folders
      .filter((one) => one.all > limits.filesWithTests)
      .map((one) => `${one.folder}: ${one.all} files with tests`),
    ...measured
      .filter(({ lines }) => lines > limits.lines)
      .map(({ file, lines }) => `${file}: ${lines} lines`),
    ...functions
      .filter(({ longestFunction }) => longestFunction > limits.functionLines)
      .map(({ file, longestFunction }) => `${file}: a function of ${longestFunction} lines`),
    ...specs
      .filter(({ longestTest }) => longestTest > limits.testLines)
      .map(({ file, longestTest }) => `${file}: a test of ${longestTest} lines`),
    ...fileCircles.map((circle) => `circle of files: ${circle.join(', ')}`),
    ...roomCircles.map((circle) => `circle of rooms: ${circle.join(', ')}`),
  ];
}

/** `npm run structure` */
export async function main(): Promise<void> {
  const problems = await checkStructure();
  for (const problem of problems) console.log(`  ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
}
