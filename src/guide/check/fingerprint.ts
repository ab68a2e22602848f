/**
 * Short mark of a sentence, to notice that it changed since it was translated. FNV-1a over UTF-16 units, 32 bits, eight
 * hexadecimal digits. It protects against forgetting, not against forgery.
 */
export function fingerprint(sentence: string): string {
  let mark = 0x811c9dc5
  for (let at = 0; at < sentence.length; at += 1)
    mark = Math.imul(mark ^ sentence.charCodeAt(at), 0x01000193)
  return (mark >>> 0).toString(16).padStart(8, '0')
}
