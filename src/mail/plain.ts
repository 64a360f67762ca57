// The plain form in which letters are written: the subject on the first line, then paragraphs between blank lines;
// "> " begins what somebody is quoted with, "-> Text: address" a link.
import { unseal } from './seal.ts';

export type Block =
  | { kind: 'lines'; lines: string[] }
  | { kind: 'quote'; lines: string[] }
  | { kind: 'link'; text: string; address: string };

const LONGEST_SUBJECT = 200;

/** Reads a filled-in template. A subject is always one line; paragraphs that came out empty are left out. */
export function parse(source: string): { subject: string; blocks: Block[] } {
  const [subject = '', ...paragraphs] = source
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  return {
    subject: oneLine(unseal(subject)).slice(0, LONGEST_SUBJECT).toWellFormed(),
    blocks: paragraphs.map(blockOf).filter(saysSomething),
  };
}

function blockOf(paragraph: string): Block {
  const link = /^-> ([^:]+): (.+)$/.exec(paragraph);
  if (link) {
    const [, text = '', address = ''] = link;
    return { kind: 'link', text: oneLine(unseal(text)), address: oneLine(unseal(address)) };
  }
  if (paragraph.startsWith('> '))
    return { kind: 'quote', lines: unseal(paragraph.slice(2)).trim().split('\n') };
  const lines = paragraph.split('\n').map((line) => oneLine(unseal(line)));
  return { kind: 'lines', lines: lines.filter((line) => line !== '') };
}

function saysSomething(block: Block): boolean {
  return block.kind === 'link' ? block.address !== '' : block.lines.join('').trim() !== '';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
