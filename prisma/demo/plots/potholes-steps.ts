// What most courses of potholes have in common: wordings and runs of steps.
import { claim } from '../steps/people.ts';
import { to } from '../steps/progress.ts';
import { days, hours } from '../steps/time.ts';
import { aside, note } from '../steps/words.ts';

export const MENDED = [
  'We cut the hole out square and filled it with hot asphalt. It can be driven on.',
  'Filled and rolled this morning. Thank you for telling us.',
  'The crew repaired {title} together with two smaller holes nearby.',
  'Repaired. We will look at it again after the winter.',
];

export const MEASURED = [
  'Measured: 7 cm deep, 60 across. Goes on the list for the hot box.',
  'Been there. 5 cm at the edge, water standing in it. Within our standard for repair.',
  'Sub-base is gone as well. Needs cutting out, not just filling.',
  'Photographed from both sides; the crew can stop in the bus bay.',
];

export const BOOKED = [
  'We have looked at it and booked a crew. They should be there within the week.',
  'An inspector has been. The repair is ordered.',
  'Thank you. It is as bad as you say, and will be filled in the next round.',
];

export const inspect = [hours(4), claim(), hours(7), to('To be inspected'), days(1.5)];

export const order = [aside(...MEASURED), to('Repair ordered'), note(...BOOKED)];
