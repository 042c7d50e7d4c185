/** What the policy of a page refused: each as the directive and the address, in order. */

/** Runs in the page before anything of it does. */
export function watchRefusals(): void {
  const refused: string[] = [];
  Object.assign(globalThis, { refused });
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    refused.push(`${effectiveDirective} ${blockedURI}`),
  );
}

/** Runs in the page. */
export const REFUSED = (): string[] => (globalThis as unknown as { readonly refused: string[] }).refused;
