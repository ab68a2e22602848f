/** Secrets that are shown once and kept as what they hash to. Each has 128 bits or more: a fast hash is enough. */
import { createHash } from 'node:crypto'
import type { HubContext } from '../hub-context.ts'

type Random = HubContext['random']

/** 256 bits, base64url. */
export const newToken = (random: Random): string => Buffer.from(random(32)).toString('base64url')

/** SHA-256 in hexadecimal. */
export const hashSecret = (secret: string): string =>
  createHash('sha256').update(secret, 'utf8').digest('hex')

/** `length` letters of `alphabet`, each as likely as the others. */
export function randomLetters(random: Random, alphabet: string, length: number): string {
  const fair = 256 - (256 % alphabet.length)
  let letters = ''
  while (letters.length < length)
    for (const byte of random(length * 2))
      if (byte < fair && letters.length < length) letters += alphabet[byte % alphabet.length]
  return letters
}

/** `s-` or `p-`, and 82 bits. */
export const newId = (random: Random, kind: 'p' | 's'): string =>
  `${kind}-${randomLetters(random, '0123456789abcdefghijklmnopqrstuvwxyz', 16)}`
