// The map of a place: how large it is drawn, and which degrees stand at which of its pixels. Plain: no tiles, so no
// projection but the one that keeps a small area's shape.
import type { Field } from './definition.ts';

export type Area = NonNullable<Field['area']>;

/** CSS pixels: it is pressed in pixels, and fits the narrowest screen without being scaled. */
const WIDTH = 280;
const LEAST_HEIGHT = 140;
const MOST_HEIGHT = 420;

/** How large the map is drawn, in CSS pixels. */
export function mapSize({ south, west, north, east }: Area): { width: number; height: number } {
  const wide = (east - west) * Math.cos(((south + north) / 2) * (Math.PI / 180));
  const height = Math.round((WIDTH * (north - south)) / wide);
  return { width: WIDTH, height: Math.min(Math.max(height, LEAST_HEIGHT), MOST_HEIGHT) };
}

/** The place at a pixel, as it would be typed. */
export function placeAt(area: Area, x: number, y: number): { latitude: string; longitude: string } {
  const { width, height } = mapSize(area);
  return {
    latitude: degrees(area.north - share(y, height) * (area.north - area.south)),
    longitude: degrees(area.west + share(x, width) * (area.east - area.west)),
  };
}

/** The pixel that a place is drawn at, or nothing where it is off the map. */
export function pixelOf(area: Area, { latitude, longitude }: { latitude: number; longitude: number }) {
  const { width, height } = mapSize(area);
  const x = ((longitude - area.west) / (area.east - area.west)) * width;
  const y = ((area.north - latitude) / (area.north - area.south)) * height;
  const isOn = x >= 0 && x <= width && y >= 0 && y <= height;
  return isOn ? { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 } : undefined;
}

function share(pixel: number, of: number): number {
  return Math.min(Math.max(pixel / of, 0), 1);
}

function degrees(number: number): string {
  return number.toFixed(6);
}
