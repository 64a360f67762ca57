// The types that staff may raise for others, each with the way to say for whom.
import { typesForOthers } from '../../permissions/raise.ts';
import type { Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import { RAISE_FOR, whomAddress } from './addresses.ts';
import type { RaiseForPage } from './models.ts';

/** GET /raise-for */
export function showRaiseFor({ actor }: Visit): Reply {
  const model: RaiseForPage = {
    types: typesForOthers(actor).map((type) => ({
      name: type.name,
      text: type.description,
      href: whomAddress(type),
    })),
  };
  return {
    show: 'raising/raise-for',
    model,
    title: 'Raise a case for somebody',
    wide: true,
    section: RAISE_FOR,
  };
}
