// What is typed, freed of what nobody can see and no database takes: control characters and halves of characters.

/** One line: line ends become spaces, and nothing stands around it. */
export function cleanLine(typed: string): string {
  // Line by line rather than by one pattern: tens of thousands of spaces must not take longer than a few.
  const lines = cleanText(typed).split('\n');
  return lines
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ');
}

/** Lines are kept, each ended by a line feed, as browsers count them; nothing stands around the whole. */
export function cleanText(typed: string): string {
  return typed
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .trim();
}
