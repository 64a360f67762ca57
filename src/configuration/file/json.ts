// JSON as files bring it: what JSON.parse lets pass in silence is said, a name twice above all.
const DEEPEST = 60;

/** Something wrong in a file, and where: `type.pothole.roleGroups.manager.0`; '' is the file itself. */
export type FileProblem = { path: string; message: string };

/** The value of a text of JSON, and what is wrong with it; no value where it can’t be looked at further. */
export function parseJson(text: string): { value?: unknown; problems: FileProblem[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { problems: [{ path: '', message: `This is not JSON: ${(error as Error).message}` }] };
  }
  const problems = namesTwice(text);
  return problems.length > 0 ? { problems } : { value, problems };
}

type Level = { names: Set<string> | undefined; at: string | number };

/** Walks a valid text of JSON by its tokens, for names that an object has twice. */
function namesTwice(text: string): FileProblem[] {
  const problems: FileProblem[] = [];
  const levels: Level[] = [];
  const path = () => levels.map(({ at }) => at).join('.');
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],]/g)) {
    const level = levels.at(-1);
    if (token === '{') levels.push({ names: new Set(), at: '' });
    else if (token === '[') levels.push({ names: undefined, at: 0 });
    else if (token === '}' || token === ']') levels.pop();
    else if (token === ',') {
      if (typeof level?.at === 'number') level.at += 1;
    } else if (level?.names && isName(text, index + token.length)) {
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

function isName(text: string, after: number): boolean {
  const colon = /\s*:/y;
  colon.lastIndex = after;
  return colon.test(text);
}
