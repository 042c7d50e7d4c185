import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { reloadPreview } from './src/cli/reload-preview.ts';
import { repository } from './src/cli/repository.ts';
import { fileURLToPath } from 'node:url';

const ENTITIES = 'decode-named-character-reference';

// Contributed text never passes through here: only content/pages/, which is ours, is compiled as MDX.
export default defineConfig({
  site: process.env.SITE_URL || undefined,
  base: process.env.BASE_PATH || '/',
  outDir: process.env.WENQU_STAGE || 'dist',
  cacheDir: process.env.WENQU_WORK ? `${process.env.WENQU_WORK}/astro` : '.wenqu/astro',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  // Line breaks between tags are no spaces, as Prettier assumes; Chinese wants none. Where one is meant: {' '}.
  compressHTML: 'jsx',
  scopedStyleStrategy: 'where',
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: false,
    processor: unified({ remarkPlugins: [remarkMath], rehypePlugins: [rehypeKatex] }),
  },
  integrations: [mdx(), reloadPreview(process.env.WENQU_WORK)],
  vite: {
    define: { 'import.meta.env.REPOSITORY_URL': JSON.stringify(repository() ?? '') },
    // Browsers get a version that asks the page what an entity means; the workbench reads in a worker, which has no page.
    resolve: { alias: { [ENTITIES]: fileURLToPath(import.meta.resolve(ENTITIES)) } },
    // A page's script is one small file, and what it loads on demand is one more: nothing to be announced.
    // No font or picture inside a sheet: what a page does not show it does not load.
    build: { modulePreload: false, assetsInlineLimit: 0 },
    // A build beside a preview is none of its business.
    server: { watch: { ignored: ['**/.*.next/**', '**/dist/**', '**/.wenqu/**'] } },
  },
});
