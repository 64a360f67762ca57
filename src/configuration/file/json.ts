// JSON as files bring it: what JSON.parse lets pass in silence is said, a name twice above all.
const DEEPEST = 60;

/** Something wrong in a file, and where: `type.pothole.roleGroups.manager.0`; '' is the file itself. */
export type FileProblem = { path: string; message: string };

/** The value of a text of JSON, or its bytes, and what is wrong with it; no value where it can’t be looked at further. */
export function parseJson(content: string | Uint8Array): { value?: unknown; problems: FileProblem[] } {
  const text = textOf(content);
  if (text === undefined)
    return {
      problems: [{ path: '', message: 'The file isn’t UTF-8: save it as UTF-8, or letters get lost' }],
    };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { problems: [{ path: '', message: `This is not JSON: ${(error as Error).message}` }] };
  }
  const problems = namesTwice(text);
  if (problems.length === 0) lookForUnkeepable(value, [], problems);
  return problems.length > 0 ? { problems } : { value, problems };
}

/** Without the mark that some editors begin a file with; undefined where bytes are no UTF-8. */
function textOf(content: string | Uint8Array): string | undefined {
  if (typeof content === 'string') return content.replace(/^\uFEFF/, '');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return undefined;
  }
}

type Level = { names: Set<string> | undefined; at: string | number };

/** Walks a valid text of JSON by its tokens, for names that an object has twice. */
function namesTwice(text: string): FileProblem[] {
  const problems: FileProblem[] = [];
  const levels: Level[] = [];
  const path = () => levels.map(({ at }) => at).join('.');
  for (const { token, end } of tokensIn(text)) {
    const level = levels.at(-1);
    if (token === '{') levels.push({ names: new Set(), at: '' });
    else if (token === '[') levels.push({ names: undefined, at: 0 });
    else if (token === '}' || token === ']') levels.pop();
    else if (token === ',') {
      if (typeof level?.at === 'number') level.at += 1;
    } else if (level?.names && isName(text, end)) {
      const name = JSON.parse(token) as string;
      level.at = name;
      if (level.names.has(name)) problems.push({ path: path(), message: `“${name}” stands here twice` });
      if (name === '__proto__') problems.push({ path: path(), message: 'Nothing can have this name' });
      level.names.add(name);
    }
    if (levels.length > DEEPEST) return [{ path: path(), message: 'This lies too deep' }];
  }
  return problems;
}

/** Says where a text has what the database can’t keep: a zero, or half of a character. Only of what isn’t too deep. */
function lookForUnkeepable(value: unknown, path: readonly string[], problems: FileProblem[]): void {
  if (typeof value === 'string') {
    if (/[\0\p{Surrogate}]/u.test(value))
      problems.push({ path: path.join('.'), message: 'This has a character that can’t be kept' });
  } else if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value)) {
      const at = [...path, name];
      lookForUnkeepable(name, at, problems);
      lookForUnkeepable(inner, at, problems);
    }
}

/** What shapes a valid text of JSON, and its strings. By hand: a regular expression that skips a long string runs out of stack. */
function* tokensIn(text: string): Generator<{ token: string; end: number }> {
  const mark = /["{}[\],]/g;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    if (found[0] === '"') mark.lastIndex = afterString(text, found.index);
    yield { token: text.slice(found.index, mark.lastIndex), end: mark.lastIndex };
  }
}

function afterString(text: string, start: number): number {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function isName(text: string, after: number): boolean {
  const colon = /\s*:/y;
  colon.lastIndex = after;
  return colon.test(text);
}
