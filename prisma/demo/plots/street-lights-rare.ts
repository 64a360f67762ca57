// The rarer courses of street lights: what goes wrong, is handed on, or has only begun.
import type { Plot } from '../book.ts';
import { linkBack } from '../steps/links.ts';
import { claim, reassignToGroup, watchedBy } from '../steps/people.ts';
import { close, remove, reopen, to, whenEscalated } from '../steps/progress.ts';
import { extend } from '../steps/targets.ts';
import { days, hours, nights } from '../steps/time.ts';
import { as, aside, ownerSays } from '../steps/words.ts';
import { MENDED, visit } from './street-lights-steps.ts';

export const rareStreetLights: readonly Plot[] = [
  {
    weight: 1,
    echoes: 'street',
    steps: [
      ...visit,
      linkBack('related'),
      days(2),
      to('Parts on order'),
      days(8),
      whenEscalated(as('ruth', aside('Same supplier again. Asked purchasing for a second one.'))),
      days(3),
    ],
  },
  {
    weight: 1,
    steps: [
      hours(5),
      claim(),
      aside('Hit by a lorry; the kerb is broken too.'),
      reassignToGroup('Highways team', 'Column is damaged by traffic'),
      hours(8),
      as('martin', claim(), to('Visit planned')),
      days(4),
    ],
  },
  {
    weight: 2,
    steps: [
      ...visit,
      nights(1),
      ownerSays(
        'Two more have gone out since. I think it is the whole side.',
        'It came on by itself last night, and went off at ten.',
      ),
      days(2),
      close('Mended', ...MENDED),
    ],
  },
  {
    weight: 1,
    age: 'old',
    steps: [
      ...visit,
      days(2),
      close('Mended', ...MENDED),
      days(2),
      reopen('Visit planned', 'Out again after one night.'),
      extend(5, 'Second visit'),
      days(2),
      close('Replaced', 'We replaced the whole lantern this time.'),
    ],
  },
  {
    weight: 2,
    steps: [
      ...visit,
      as('aaron', to('Parts on order', 'Ordered on the council’s card to save a week.')),
      days(3),
      to('Visit planned'),
      days(1),
      close('Replaced', ...MENDED),
    ],
  },
  { weight: 1, steps: [...visit, watchedBy('wendy'), days(3)] },
  {
    weight: 1,
    age: 'recent',
    steps: [
      hours(6),
      as('carla', remove('The picture showed somebody’s number plate and face; raised anew without it.')),
    ],
  },
  { weight: 4, age: 'new', steps: [] },
];
