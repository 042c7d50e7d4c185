/** Every template once, by an address of the real content; `EDITIONS` are where each of them stands three times. */
export const TEMPLATES = {
  home: '',
  threads: 'threads/',
  thread: 'threads/gpt-addition-digits/',
  'thread with branches': 'threads/length-extrapolation/',
  readings: 'analyses/',
  brief: 'analyses/effective-long-context/',
  'close reading with maths': 'analyses/knowledge-capacity/',
  'reading with tables': 'analyses/kan-or-mlp/',
  papers: 'papers/',
  paper: 'papers/2404.19756/',
  topics: 'topics/',
  map: 'map/',
  topic: 'topics/length-extrapolation/',
  digests: 'digests/',
  digest: 'digests/chat-2023-12/',
  open: 'open/',
  glossary: 'glossary/',
  about: 'about/',
  contribute: 'contribute/',
  search: 'search/?q=embedding',
  card: 'card/',
  offline: 'offline/',
  'no such page': 'no-such-page/',
} as const;

export const EDITION_PATHS = ['', 'zh-hant/', 'en/'] as const;
