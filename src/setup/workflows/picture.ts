// A workflow as a picture: where its statuses and arrows stand, laid out by dagre, for a view to draw as SVG.
import { Graph, layout } from '@dagrejs/dagre';
import type { Piece } from '../../configuration/document.ts';
import type { Tone } from '../../web/look/parts.ts';

type Workflow = Piece<'workflow'>;
type Box = { x: number; y: number; width: number; height: number };

/** All in CSS pixels from the upper left; `x` and `y` of a box are its corner, of an arrow its label's middle. */
export type Picture = {
  width: number;
  height: number;
  statuses: readonly (Box & { name: string; tone: Tone })[];
  /** `path`: what an SVG path draws. */
  arrows: readonly { path: string; name: string; x: number; y: number }[];
};

// A letter of the interface's font at 14px is hardly ever wider on the average.
const LETTER = 8;
const HEIGHT = 40;
const LABEL = 20;

/** Lays it out. A transition from or to a status that isn't there is left out. */
export function pictureOf({ statuses, transitions }: Workflow): Picture {
  const graph = new Graph({ directed: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 40, ranksep: 30, marginx: 10, marginy: 10 });
  for (const { key, name } of statuses)
    graph.setNode(nodeOf(key), { width: name.length * LETTER + 30, height: HEIGHT });
  const there = new Set(statuses.map(({ key }) => key));
  const steps = transitions.filter(({ from, to }) => there.has(from) && there.has(to));
  for (const { from, to, name } of steps)
    graph.setEdge(nodeOf(from), nodeOf(to), { width: name.length * LETTER, height: LABEL, labelpos: 'c' });
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    ...{ width: Math.ceil(width), height: Math.ceil(height) },
    statuses: statuses.map(({ key, name, kind }) => {
      const at = graph.node(nodeOf(key)) as Box;
      return { ...at, x: at.x - at.width / 2, y: at.y - at.height / 2, name, tone: kind };
    }),
    arrows: steps.map(({ from, to, name }) => {
      const { x, y, points } = graph.edge(nodeOf(from), nodeOf(to)) as Line;
      return { path: pathOf(points), name, x, y };
    }),
  };
}

// Dagre keeps its nodes by name in plain objects: a status of the key “constructor” would meet one that is there already.
const nodeOf = (key: string) => `status ${key}`;

type Line = { x: number; y: number; points: readonly { x: number; y: number }[] };

function pathOf(points: Line['points']): string {
  return points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join(' ');
}
