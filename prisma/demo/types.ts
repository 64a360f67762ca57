// The case types of the demo council, in the order in which people find them.
import type { TypeSketch } from './sketch.ts';
import { abandonedVehicle } from './types/abandoned-vehicle.ts';
import { complaint } from './types/complaint.ts';
import { informationRequest } from './types/information-request.ts';
import { licence } from './types/licence.ts';
import { missedBin } from './types/missed-bin.ts';
import { pothole } from './types/pothole.ts';
import { streetLight } from './types/street-light.ts';

export const TYPES: readonly TypeSketch[] = [
  pothole,
  missedBin,
  streetLight,
  licence,
  complaint,
  informationRequest,
  abandonedVehicle,
];
