/**
 * V8's own `push` of lists. The build of pdf.js for older engines brings core-js, which takes it for wrong (in a case that nobody meets) and puts a far slower
 * one in its place, for the whole process. This module has to be loaded before pdf.js is.
 */
const { push } = Array.prototype;

/** Puts V8's own back; to be called when pdf.js is loaded. */
export function restorePush(): void {
  Object.defineProperty(Array.prototype, 'push', {
    value: push,
    writable: true,
    configurable: true,
    enumerable: false,
  });
}
