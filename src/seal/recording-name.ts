/** The name of a sentence's recording: the same on the PC that records, at publication and on a terminal. */
import { namedText, recordingNameLength } from '#contract/recording.ts'
import type { SealCrypto } from './seal-crypto.ts'

/** `sentence` is one of `guide/sentences-to-say.ts`. Another word, another name: a changed text has no recording. */
export const recordingName = async (
  sentence: string,
  lang: string,
  { sha256 }: Pick<SealCrypto, 'sha256'>,
): Promise<string> =>
  (await sha256(new TextEncoder().encode(namedText(sentence, lang)))).slice(0, recordingNameLength)
