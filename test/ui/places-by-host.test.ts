import { expect, test } from 'vitest';
import { placesByHost } from '../../src/ui/paper/places-by-host.ts';

test('names each host once, with every address once', () => {
  const [a, b, c] = ['https://github.com/x/y', 'https://www.arxiv.org/abs/1', 'https://www.github.com/x/z'];
  expect(placesByHost([a, b, c, a])).toEqual([
    { host: 'github.com', urls: [a, c] },
    { host: 'arxiv.org', urls: [b] },
  ]);
});
