/** A preview in its editions: `/en/threads/a/` is drawn as `/threads/a/` and then written in English. A build has a step of its own for this. */
import { defineMiddleware } from 'astro:middleware';

export const onRequest = defineMiddleware(async ({ url }, next) => {
  if (!import.meta.env.DEV) return next();
  const { drawPreview } = await import('./editions/preview.ts');
  return drawPreview(url, import.meta.env.BASE_URL, next);
});
