/** In groups of four, as it is read out from one note to another. */
export function grouped(fingerprint: string): string {
  return fingerprint.match(/.{1,4}/g)?.join(" ") ?? fingerprint
}
