// Looking into JSON and changing it by path ("group.parks.name"), for configurations as files have them.
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };
export type Content = { [name: string]: Json };

/** What stands at a path. Throws where there is nothing. */
export function at(content: Content, path: string): Json {
  let here: Json = content;
  for (const step of path.split('.')) {
    const found: Json | undefined = stepInto(here, step);
    if (found === undefined) throw new Error(`there is no ${path}: ${step} is missing`);
    here = found;
  }
  return here;
}

/** Puts something at a path, in place of what may be there. Gives the path. */
export function put(content: Content, path: string, value: Json): string {
  const [holder, name] = holderOf(content, path);
  if (Array.isArray(holder)) holder[Number(name)] = value;
  else holder[name] = value;
  return path;
}

/** Puts something at the end of the list at a path. Gives the path that it has there. */
export function push(content: Content, path: string, value: Json): string {
  const list = at(content, path);
  if (!Array.isArray(list)) throw new Error(`${path} is no list`);
  return `${path}.${list.push(value) - 1}`;
}

/** Takes away what is at a path. Gives the path. */
export function drop(content: Content, path: string): string {
  const [holder, name] = holderOf(content, path);
  if (Array.isArray(holder)) holder.splice(Number(name), 1);
  else delete holder[name];
  return path;
}

/** The names of what an object at a path holds. */
export function namesAt(content: Content, path: string): string[] {
  return Object.keys(at(content, path) ?? {});
}

function holderOf(content: Content, path: string): [Json[] | Content, string] {
  const cut = path.lastIndexOf('.');
  const holder = cut < 0 ? content : at(content, path.slice(0, cut));
  if (typeof holder !== 'object' || holder === null) throw new Error(`${path} is inside nothing`);
  return [holder, path.slice(cut + 1)];
}

function stepInto(here: Json, step: string): Json | undefined {
  if (Array.isArray(here)) return here[Number(step)];
  return typeof here === 'object' && here !== null ? here[step] : undefined;
}
