/**
 * French puts a space before ; : ! ? and inside « »; on a screen it must not break there. Authors write ordinary
 * spaces, readers get the narrow ones (U+202F) and, for the colon and the quotes, the plain one (U+00A0), as the
 * Imprimerie nationale's rules ask.
 */
export const frenchSpaces = (words: string): string =>
  words
    .replaceAll(/ (?=[;!?])/g, '\u202f')
    .replaceAll(/ (?=:)/g, '\u00a0')
    .replaceAll('« ', '«\u00a0')
    .replaceAll(' »', '\u00a0»')
