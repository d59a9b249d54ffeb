/** A page that this house gave out to be filled in elsewhere, and that comes back. */
export const FILLED_PAGE = "text/html"

/** How far a browser that saves such a page may push its beginning down. */
export const PAGE_HEAD_BYTES = 1024

/**
 * Whether a file begins as those pages do, whatever its name is. Anybody can write such a beginning: so the file is read
 * by the room that made it and becomes no document, and nobody is ever sent it.
 */
export function isFilledPage(head: Buffer): boolean {
  // Saved as UTF-16, every second byte is zero.
  const text = head.toString("latin1").replaceAll("\0", "").slice(0, PAGE_HEAD_BYTES)
  return (
    /^\W{0,8}<(?:!doctype html|html)\b/i.test(text) && /<meta name="generator" content="Palermo"/i.test(text)
  )
}

/** Of a file that comes in pieces the bytes are seen at its end: until then its name lets it in, and no further. */
export function mayBePage(name: string): boolean {
  return /\.html?$/i.test(name)
}
