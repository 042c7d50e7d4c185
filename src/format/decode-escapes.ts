/** Part of an address → the same as a reader sees it: browsers write Chinese in escapes. A percent sign that is no escape leaves it all as it is written. */
export function decodeEscapes(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch (error) {
    if (error instanceof URIError) return written;
    throw error;
  }
}
