// Steps that let time go by: staff act in office hours, owners when they find the time.
import type { Step } from '../life.ts';
import { advance } from '../target.ts';
import { HOUR } from '../working-time.ts';

/** About so many working hours. */
export const hours =
  (amount: number): Step =>
  (life) => {
    const { chance, working } = life.world;
    advance(life, working.plus(life.at, amount * HOUR * chance.between(0.6, 1.4)));
  };

/** About so many working days of eight hours. */
export const days = (amount: number): Step => hours(8 * amount);

/** About so many days, at whatever hour people are up. */
export const nights =
  (amount: number): Step =>
  (life) => {
    const { chance } = life.world;
    const later = new Date(life.at.getTime() + amount * 24 * HOUR * chance.between(0.7, 1.3));
    later.setUTCHours(chance.between(7, 21), chance.between(0, 60), chance.between(0, 60));
    advance(life, later > life.at ? later : new Date(life.at.getTime() + HOUR));
  };
