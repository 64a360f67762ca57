// An admin's pattern, run on what citizens type: anchored, and refused where trying it could take long.

/** The longest text that a pattern is tried on. */
export const MOST_OF_PATTERNED = 200;
// Ways through a pattern that may have to be tried: with as many, the worst text takes about a tenth of a second.
const MOST_WAYS = 10_000_000;

/** The pattern as one that the whole text must fit. Throws a SyntaxError where it is none. */
export function wholly(regex: string): RegExp {
  return new RegExp(`^(?:${regex})$`, 'v');
}

/** What is wrong with a pattern; nothing where it can be used. */
export function patternProblem(regex: string): string | undefined {
  try {
    wholly(regex);
  } catch {
    return 'is no pattern that can be read';
  }
  if (/\\[1-9k]|\(\?<?[=!]/.test(regex)) return 'must not look back or ahead';
  const ways = waysThrough(tokens(regex));
  if (ways === undefined) return 'must not repeat a group that can be read in several ways';
  return ways > MOST_WAYS ? 'can be read in too many ways: repeat less, or say how often' : undefined;
}

/** A token: `(`, `)`, `|`, how often what stands before may come, or one character of any kind. */
type Token = '(' | ')' | '|' | 'character' | { least: number; most: number };

function tokens(regex: string): Token[] {
  const found: Token[] = [];
  for (let at = 0; at < regex.length; ) {
    const rest = regex.slice(at);
    const [text = '', token] = tokenAt(rest);
    found.push(token);
    at += text.length;
  }
  return found;
}

function tokenAt(rest: string): [string, Token] {
  const group = /^\((?:\?(?::|<\w+>))?/.exec(rest);
  if (group) return [group[0], '('];
  const [first = ''] = rest;
  if (first === ')' || first === '|') return [first, first];
  const repeat = /^(?:[*+?]|\{(\d+)(,(\d*))?\})\??/.exec(rest);
  if (repeat) return [repeat[0], times(repeat)];
  if (first === '[') return [classAt(rest), 'character'];
  return [/^\\[pP]\{[^}]*\}|^\\u\{[^}]*\}|^\\./u.exec(rest)?.[0] ?? first, 'character'];
}

function times([text = '', from = '', range, to = '']: RegExpExecArray): { least: number; most: number } {
  if (text.startsWith('?')) return { least: 0, most: 1 };
  if (text.startsWith('*') || text.startsWith('+')) return { least: 0, most: MOST_OF_PATTERNED };
  const least = Number(from);
  return { least, most: range === undefined ? least : to === '' ? MOST_OF_PATTERNED : Number(to) };
}

// Classes may hold classes.
function classAt(rest: string): string {
  let depth = 0;
  for (let at = 0; at < rest.length; at += rest[at] === '\\' ? 2 : 1) {
    if (rest[at] === '[') depth += 1;
    if (rest[at] === ']' && --depth === 0) return rest.slice(0, at + 1);
  }
  return rest;
}

/** The ways that may have to be tried, or nothing where a repeated group has several. */
function waysThrough(all: readonly Token[]): number | undefined {
  const open: { ways: number }[] = [{ ways: 1 }];
  let last = 1; // the ways through what stands before
  for (const token of all) {
    const inside = open.at(-1);
    if (!inside) return undefined;
    if (token === '(') open.push({ ways: 1 });
    else if (token === ')') {
      open.pop();
      last = inside.ways;
      const outside = open.at(-1);
      if (outside) outside.ways *= last;
    } else if (token === '|') inside.ways *= 2;
    else if (token === 'character') last = 1;
    else {
      if (last > 1 && token.most > 1) return undefined;
      inside.ways *= Math.max(1, token.most - token.least + 1);
    }
  }
  return open[0]?.ways;
}
