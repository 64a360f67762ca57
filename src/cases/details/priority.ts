// How pressing staff say that a case is.
import type { Priority } from '../../generated/prisma/client.ts';

/** In words, the least pressing first. */
export const PRIORITIES: Record<Priority, string> = {
  low: 'Low',
  normal: 'Normal',
  high: 'High',
  urgent: 'Urgent',
};
