// The buttons of a form that don't mean "Continue", and the map that is one.
import { expect, test } from 'vitest';
import type { Typed } from '../../src/forms/answer.ts';
import type { Field } from '../../src/forms/definition.ts';
import { mapSize, pixelOf, placeAt } from '../../src/forms/map.ts';
import { press, pressed } from '../../src/forms/press.ts';

const AREA = { south: 52, west: -2, north: 53, east: -1 };
const FIELDS: Field[] = [
  { key: 'where', kind: 'place', label: 'Where', required: false, area: AREA },
  {
    key: 'people',
    kind: 'group',
    label: 'People',
    required: false,
    most: 3,
    fields: [
      { key: 'called', kind: 'text', label: 'Name', required: false },
      { key: 'born', kind: 'date', label: 'Born', required: false },
      { key: 'at', kind: 'place', label: 'At', required: false, area: AREA },
    ],
  },
];

test.each<[Typed, unknown]>([
  [{}, undefined],
  [{ where: 'x', _do: '' }, undefined],
  [{ _do: 'add:people' }, { does: 'add', group: 'people' }],
  [{ _do: 'remove:people:2' }, { does: 'remove', group: 'people', entry: 2 }],
  [{ _do: 'remove:people:x' }, undefined],
  [{ _do: 'remove-file:photos:abc' }, { does: 'remove-file', field: 'photos', id: 'abc' }],
  [{ _do: 'drop:people' }, undefined],
  [
    { 'where-map.x': '10', 'where-map.y': '20' },
    { does: 'point', name: 'where', x: 10, y: 20 },
  ],
  [{ 'where-map.x': 'ten', 'where-map.y': '20' }, undefined],
])('%j presses %j', (sent, expected) => {
  expect(pressed(sent)).toEqual(expected);
});

test('another entry is added, up to the most', () => {
  const one = press(FIELDS, { 'people-1-called': 'Joe' }, { does: 'add', group: 'people' });
  expect(one).toEqual({
    typed: { 'people-1-called': 'Joe', 'people-entries': '2' },
    focus: 'people-2-called',
  });
  const full = press(FIELDS, { 'people-entries': '3' }, { does: 'add', group: 'people' });
  expect(full.typed['people-entries']).toBe('3');
});

test('those after a removed entry move up, all parts of them, and nothing else moves', () => {
  const typed = {
    'people-entries': '3',
    'people-1-called': 'Joe',
    'people-2-called': 'Ed',
    'people-3-called': 'Will',
    'people-3-born-day': '7',
    'where-latitude': '52.5',
  };
  expect(press(FIELDS, typed, { does: 'remove', group: 'people', entry: 2 })).toEqual({
    typed: {
      'people-entries': '2',
      'people-1-called': 'Joe',
      'people-2-called': 'Will',
      'people-2-born-day': '7',
      'where-latitude': '52.5',
    },
    focus: 'people-1-called',
  });
  expect(press(FIELDS, typed, { does: 'remove', group: 'people', entry: 9 }).typed).toBe(typed);
});

test('pressing the map puts the mark there, in an entry too; pressing Enter on it puts it nowhere', () => {
  const { width, height } = mapSize(AREA);
  const middle = { x: width / 2, y: height / 2 };
  expect(press(FIELDS, {}, { does: 'point', name: 'where', ...middle })).toEqual({
    typed: { 'where-latitude': '52.500000', 'where-longitude': '-1.500000' },
    focus: 'where-map',
  });
  expect(press(FIELDS, {}, { does: 'point', name: 'people-2-at', ...middle }).typed).toEqual({
    'people-2-at-latitude': '52.500000',
    'people-2-at-longitude': '-1.500000',
  });
  expect(press(FIELDS, {}, { does: 'point', name: 'where', x: 0, y: 0 }).typed).toEqual({});
  expect(press(FIELDS, {}, { does: 'point', name: 'people', x: 5, y: 5 }).typed).toEqual({});
});

test('a pixel and its place are the same point', () => {
  for (const [x, y] of [
    [1, 1],
    [100, 57],
    [280, 300],
  ] as const) {
    const { latitude, longitude } = placeAt(AREA, x, y);
    const again = pixelOf(AREA, { latitude: Number(latitude), longitude: Number(longitude) });
    expect(again?.x).toBeCloseTo(x, 0);
    expect(again?.y).toBeCloseTo(y, 0);
  }
});
