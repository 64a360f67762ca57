// One row of a table of sentences.
import type { Scene } from './scene.ts';

/** What the page says, a scene where it shows, and what is asked there with the one word that must come back. */
export type Row = {
  says: string;
  scene: Scene;
  expect: Record<string, 'yes' | 'no' | 'bypass' | 'deleted' | 'invisible' | 'state' | 'flag' | 'matrix'>;
};
