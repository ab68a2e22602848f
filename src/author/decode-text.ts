/** Bytes as the text a person wrote, or why they are none. */
import { type Result, fail, succeed } from '#contract/result.ts'
import type { UnreadableFile } from './file-tree.ts'

/** Largest YAML file, in bytes. A guide of 200 steps weighs about 200 kB. */
export const maxFileBytes = 1_000_000

/** UTF-8 only; a byte order mark is left out. */
export const decodeText = (bytes: Uint8Array): Result<string, UnreadableFile> => {
  try {
    return succeed(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    // A TypeError is how the decoder says that the bytes are not UTF-8.
    if (!(error instanceof TypeError)) throw error
    const message = "ce fichier n'est pas en UTF-8. Enregistrez-le de nouveau avec ce codage."
    return fail({ code: 'Y07', message })
  }
}

/** A file refused for its size, whether it was read or not. */
export const tooBig = (bytes: number): UnreadableFile => ({
  code: 'Y02',
  message: `fichier trop gros : ${(bytes / 1e6).toFixed(1).replace('.', ',')} Mo, ${maxFileBytes / 1e6} Mo au plus. Découpez-le.`,
})
