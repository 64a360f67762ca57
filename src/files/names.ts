// The names of files, as their senders gave them: kept to be shown and to be saved under, harmless wherever that is.

const MOST = 200;

// What orders a reader's letters anew or hides them ("annexe[RLO]gpj.exe"), and what ends a line.
const UNSEEN = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;
// What Windows keeps for itself, with whatever ending.
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** The last part of a path, without what could lead elsewhere or deceive, at most 200 characters with its ending. */
export function cleanName(given: string): string {
  const last = given.split(/[/\\]/).pop() ?? '';
  const clean = last
    .toWellFormed()
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .replace(DEVICE, '_$&');
  return shortened(clean) || 'file';
}

/** The ending of a name, in small letters and without its dot; '' where it has none. */
export function endingOf(name: string): string {
  return /\.([\p{L}\p{N}]{1,10})$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}

function shortened(name: string): string {
  const letters = [...name];
  if (letters.length <= MOST) return name;
  const ending = endingOf(name);
  const end = ending === '' ? [] : letters.slice(-[...ending].length - 1);
  return [...letters.slice(0, MOST - end.length), ...end].join('');
}
