// The gallery's people, and the tabs above every page about them.
import type { Tab } from '../../src/web/look/parts.ts';

export function tabs(current: string): Tab[] {
  return [
    'Users',
    'Groups',
    'Workflows',
    'Effective permissions',
    'Why',
    'Erasure',
    'Journal',
    'Moving in',
  ].map((text) => ({
    text,
    href: `/setup/${text.toLowerCase().replaceAll(' ', '-')}`,
    current: text === current,
  }));
}

export const people = [
  'Ada Bellamy',
  'Clara Whitfield',
  'Martin Okafor',
  'Priya Nair',
  'Tom Archer-Llewellyn',
  'Anonymous',
];
