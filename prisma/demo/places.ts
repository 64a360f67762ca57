// Where things happen in Ambridge: streets, the spots that people describe, and addresses.

export type Place = { street: string; spot: string; number: number };

export const STREETS = [
  'Borchester Road',
  'Felpersham Lane',
  'Church Green',
  'Station Approach',
  'Glebe Close',
  'Lakey Hill Road',
  'Millfield Avenue',
  'Willow Walk',
  'Cardinal Street',
  'Hollerton Way',
  'Market Place',
  'Tanner’s Row',
  'Queen Mary Crescent',
  'Orchard Rise',
  'Penny Hassett Road',
  'Am Bank',
  'Blacksmith Lane',
  'Heydon Terrace',
  'Jubilee Drive',
  'Waterley Cross',
  'St Stephen’s Street',
  'Netherbourne Road',
  'Coppice View',
  'Wharf Street',
] as const;

export const SPOTS = [
  'outside number 14',
  'by the bus stop',
  'opposite the chemist’s',
  'at the junction with Ridgeway',
  'just before the humpback bridge',
  'outside the primary school',
  'in front of the launderette',
  'on the bend below the church',
  'at the entrance to the allotments',
  'by the zebra crossing',
  'next to the post box',
  'between numbers 31 and 35',
  'behind the village hall',
  'at the top of the hill',
  'near the surgery car park',
  'by the recreation ground gate',
  'under the railway bridge',
  'where the footpath to the mill starts',
] as const;

/** The whole of it, for a form's address field. */
export function addressIn(street: string, number: number) {
  const letters = 'ABDEFGHJLN';
  const letter = (shift: number) => letters[(street.length * 7 + number + shift) % letters.length] ?? 'A';
  return {
    line1: `${number} ${street}`,
    line2: '',
    town: 'Ambridge',
    postcode: `BO${(street.length % 9) + 1} ${(number % 8) + 1}${letter(0)}${letter(3)}`,
  };
}
