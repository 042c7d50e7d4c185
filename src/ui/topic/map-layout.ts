/**
 * Boxes and ties → a place for each box, the same in every build: springs along the ties, boxes push each other away, and at the
 * end none overlaps another. No chance in it: boxes start in the order in which they are given. Of our own because the usual libraries
 * know points, and a name is a box six times as wide as high.
 */
export interface Box {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

export interface Tie {
  readonly from: string;
  readonly to: string;
  /** How strongly it draws; 1 for an ordinary one. */
  readonly pull: number;
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** Centre of each box, whole pixels. */
  readonly places: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
}

interface Body extends Box {
  x: number;
  y: number;
}

const ROUNDS = 320;
const GAP = 8;

/** `width` is fixed; the height follows from what has to stand in it. */
export function layOut(boxes: readonly Box[], ties: readonly Tie[], width: number): MapLayout {
  const area = boxes.reduce((sum, box) => sum + (box.width + 2 * GAP) * (box.height + 2 * GAP), 0);
  const height = Math.max(160, (area * 1.9) / width);
  const bodies = start(boxes, ties, width, height);
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const springs = ties.flatMap(({ from, to, pull }) => {
    const [a, b] = [byId.get(from), byId.get(to)];
    return a && b && a !== b ? [{ a, b, pull }] : [];
  });
  for (let round = 0; round < ROUNDS; round++) {
    const heat = 1 - round / ROUNDS;
    for (const { a, b, pull } of springs) draw(a, b, pull * 0.08 * heat);
    repel(bodies, Math.sqrt((width * height) / boxes.length), heat);
    part(bodies, 0.5);
    for (const body of bodies) keepInside(body, width, height);
  }
  stretch(bodies, width);
  sinkClear(bodies);
  return settle(bodies, width);
}

/** Beside what it is tied to, where that has a place already; else on a spiral. The golden angle spreads any number evenly. */
function start(boxes: readonly Box[], ties: readonly Tie[], width: number, height: number): Body[] {
  const placed = new Map<string, Body>();
  const partners = new Map<string, string[]>();
  for (const { from, to } of ties) {
    partners.set(from, [...(partners.get(from) ?? []), to]);
    partners.set(to, [...(partners.get(to) ?? []), from]);
  }
  for (const [i, box] of boxes.entries()) {
    const near = (partners.get(box.id) ?? []).flatMap((id) => placed.get(id) ?? []);
    const turn = i * 2.399963;
    const out = near.length > 0 ? 0.08 : Math.sqrt((i + 0.5) / boxes.length) / 2;
    const middle = (of: (body: Body) => number, none: number) =>
      near.length === 0 ? none : near.reduce((sum, body) => sum + of(body), 0) / near.length;
    placed.set(box.id, {
      ...box,
      x: middle(({ x }) => x, width / 2) + width * out * Math.cos(turn),
      y: middle(({ y }) => y, height / 2) + height * out * Math.sin(turn),
    });
  }
  return [...placed.values()];
}

/** From edge to edge: what stood apart stands further apart. */
function stretch(bodies: readonly Body[], width: number): void {
  const left = Math.min(...bodies.map((body) => body.x - body.width / 2));
  const right = Math.max(...bodies.map((body) => body.x + body.width / 2));
  const scale = (body: Body) => (body.x - body.width / 2 - left) / Math.max(1, right - left - body.width);
  for (const body of bodies) body.x = 1 + body.width / 2 + scale(body) * (width - 2 - body.width);
}

/** What still overlaps after all rounds sinks, from the top, until it stands clear: below there is no edge. */
function sinkClear(bodies: readonly Body[]): void {
  const clear: Body[] = [];
  for (const body of [...bodies].sort((a, b) => a.y - b.y || (a.id < b.id ? -1 : 1))) {
    const inTheWay = () =>
      clear.find(
        (other) =>
          Math.abs(other.x - body.x) < (other.width + body.width) / 2 + GAP / 2 &&
          Math.abs(other.y - body.y) < (other.height + body.height) / 2 + GAP / 2,
      );
    for (let other = inTheWay(); other; other = inTheWay())
      body.y = other.y + (other.height + body.height + GAP) / 2 + 0.01;
    clear.push(body);
  }
}

/** Towards each other until they stand side by side. */
function draw(a: Body, b: Body, share: number): void {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const apart = Math.hypot(dx, dy);
  const wanted = (a.width + b.width) / 4 + (a.height + b.height) / 2 + 3 * GAP;
  if (apart <= wanted) return;
  const step = (share * (apart - wanted)) / apart;
  a.x += dx * step;
  a.y += dy * step;
  b.x -= dx * step;
  b.y -= dy * step;
}

function repel(bodies: readonly Body[], reach: number, heat: number): void {
  for (const [i, a] of bodies.entries())
    for (const b of bodies.slice(i + 1)) {
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      const apart = Math.hypot(dx, dy) || 1;
      if (apart > 2 * reach) continue;
      const push = (0.006 * reach * reach * heat) / (apart * apart);
      a.x -= dx * push;
      a.y -= dy * push;
      b.x += dx * push;
      b.y += dy * push;
    }
}

/** Moves overlapping boxes apart on the shorter way; how many there were. */
function part(bodies: readonly Body[], share: number): number {
  let overlaps = 0;
  for (const [i, a] of bodies.entries())
    for (const b of bodies.slice(i + 1)) {
      const x = (a.width + b.width) / 2 + GAP - Math.abs(b.x - a.x);
      const y = (a.height + b.height) / 2 + GAP - Math.abs(b.y - a.y);
      if (x <= 0.5 || y <= 0.5) continue;
      overlaps++;
      // Down rather than aside: across there is an edge, below there is none.
      if (x < y * 0.8) {
        const step = ((b.x < a.x ? -1 : 1) * x * share) / 2;
        a.x -= step;
        b.x += step;
      } else {
        const step = ((b.y < a.y ? -1 : 1) * y * share) / 2;
        a.y -= step;
        b.y += step;
      }
    }
  return overlaps;
}

function keepInside(body: Body, width: number, height: number): void {
  const [x, y] = [body.width / 2 + 1, body.height / 2 + 1];
  body.x = Math.min(Math.max(body.x, x), Math.max(x, width - x));
  if (height !== Infinity) body.y = Math.min(Math.max(body.y, y), Math.max(y, height - y));
}

/** The topmost box touches the upper edge, the lowest the lower one. */
function settle(bodies: readonly Body[], width: number): MapLayout {
  const top = Math.min(...bodies.map((body) => body.y - body.height / 2));
  const bottom = Math.max(...bodies.map((body) => body.y + body.height / 2));
  const places = new Map(bodies.map(({ id, x, y }) => [id, { x: Math.round(x), y: Math.round(y - top) + 2 }]));
  return { width, height: bodies.length === 0 ? 0 : Math.ceil(bottom - top) + 4, places };
}
