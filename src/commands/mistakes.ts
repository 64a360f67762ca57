// What whoever runs a command may have done wrong: a sentence tells it, where a stack trace wouldn’t.

/** An option that isn’t there, or that lacks its value. */
export function isWrongUse(error: unknown): error is Error {
  return error instanceof TypeError && String((error as { code?: string }).code).startsWith('ERR_PARSE_ARGS');
}

/** A folder in place of a file, no file at all, or a place where nothing may be read or written. */
export function isOfFile(error: unknown): error is Error {
  const code = String((error as { code?: string }).code);
  return (
    error instanceof Error && ['EISDIR', 'ENOENT', 'ENOTDIR', 'EACCES', 'EROFS', 'ENOSPC'].includes(code)
  );
}
