// The schema of forms whose questions are known only once the type is read: everything as it was sent.
import { z } from 'zod';
import type { Sent } from '../../web/visit.ts';

export const anySent: z.ZodType<Sent> = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
