// People of Ambridge who raise cases: some have an account (without a password, they are not in the cast), some none.

export type Contact = { name: string; email?: string; phone?: string };

/** Have an account, beside the citizens of the cast. */
export const RESIDENTS: readonly string[] = [
  'Bashir Malik',
  'Cerys Vaughan',
  'Dominic Ashworth',
  'Edith Pargeter',
  'Femi Balogun',
  'Gwen Tregorran',
  'Harriet Stokes',
  'Imran Qureshi',
  'Jolene Hartnell',
  'Kamila Nowak',
  'Leonard Pugh',
  'Maureen Fairbrother',
  'Nathan Grundy',
  'Olive Kettering',
];

/** Come without an account; not everybody leaves a way to be reached. */
export const VISITORS: readonly Contact[] = [
  { name: 'Alan Perks', email: 'alan.perks@post.example', phone: '01632 960 118' },
  { name: 'Beatrice Lunn', email: 'bea.lunn@post.example' },
  { name: 'Callum Reid', email: 'callum.reid@post.example', phone: '07700 900 341' },
  { name: 'Daphne Orchard', phone: '01632 960 204' },
  { name: 'Ewan Mistry', email: 'ewan.mistry@post.example' },
  { name: 'Freda Thwaite', email: 'f.thwaite@post.example', phone: '01632 960 277' },
  { name: 'George Adebayo', email: 'george.adebayo@post.example' },
  { name: 'Hilda Crane', email: 'hilda.crane@post.example', phone: '01632 960 312' },
  { name: 'Isaac Brand', email: 'isaac.brand@post.example', phone: '07700 900 586' },
  { name: 'Judith Farley', email: 'judith.farley@post.example' },
  { name: 'Kofi Mensah', email: 'kofi.mensah@post.example', phone: '07700 900 672' },
  { name: 'Lorna Wetherby', email: 'lorna.wetherby@post.example' },
  { name: 'Mick Dolan' },
  { name: 'Pavel Horak', email: 'pavel.horak@post.example', phone: '07700 900 734' },
  { name: 'Rosalind Yates', email: 'ros.yates@post.example', phone: '01632 960 455' },
  { name: 'Stanley Moffat', email: 'stan.moffat@post.example' },
];
