/** The editions in which every page stands: path below the base, and what `hreflang` calls it. The first is the one without a name. */
export const EDITIONS = [
  { path: '', hreflang: 'zh-Hans' },
  { path: '/zh-hant', hreflang: 'zh-Hant' },
  { path: '/en', hreflang: 'en' },
] as const;
