// All the stories that the demo council's cases are made of.
import type { Book } from './book.ts';
import { complaints } from './stories/complaints.ts';
import { informationRequests } from './stories/information-requests.ts';
import { licences } from './stories/licences.ts';
import { missedBins } from './stories/missed-bins.ts';
import { potholes } from './stories/potholes.ts';
import { streetLights } from './stories/street-lights.ts';

export const BOOKS: readonly Book[] = [
  potholes,
  missedBins,
  streetLights,
  licences,
  complaints,
  informationRequests,
];
