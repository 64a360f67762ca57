// Reads a place: latitude and longitude in degrees, typed or pressed on the map, and inside of it.
import { readDecimal } from '../both/comparable.ts';
import type { Field } from '../definition.ts';
import { askFor, listed, named } from '../wording.ts';
import { type Context, NOTHING, problem, type Reading } from './reading.ts';

const DECIMALS = 1e6; // a tenth of a metre

export function readPlace(
  field: Field,
  typed: { latitude: string; longitude: string },
  { say }: Context,
): Reading {
  const { label, area, required } = field;
  const missing = [
    ...(typed.latitude === '' ? [say('fields.a-latitude')] : []),
    ...(typed.longitude === '' ? [say('fields.a-longitude')] : []),
  ];
  if (missing.length === 2) return required ? problem(askFor('enter', label, say)) : NOTHING;
  if (missing.length > 0)
    return problem(say('fields.incomplete', { ...named(label, say), parts: listed(missing, say) }));
  const [latitude, longitude] = [degrees(typed.latitude), degrees(typed.longitude)];
  if (latitude === undefined || longitude === undefined)
    return problem(say('fields.no-place', named(label, say)));
  const isInside =
    !area ||
    (area.south <= latitude && latitude <= area.north && area.west <= longitude && longitude <= area.east);
  return isInside
    ? { answer: { latitude, longitude } }
    : problem(say('fields.off-map', { ...named(label, say) }));
}

// Devices give more digits than mean anything.
function degrees(typed: string): number | undefined {
  const number = readDecimal(typed.replace(/^[−–]/, '-').replace(/(\.\d{6})\d+$/, '$1'));
  return number === undefined ? undefined : Math.round(number * DECIMALS) / DECIMALS + 0;
}
