import type { Bundles } from '../ports.ts';

/** Writer of zip archives. What is packed is mostly compressed already, so it is only stored. */
export const createBundles = (): Bundles => ({
  async write(files) {
    const { zipSync } = await import('fflate');
    return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: 0 });
  },
});
