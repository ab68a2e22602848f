import { type Check, warning } from './examine.ts'

/** Bytes of one guide before compression; about twenty screens in two registers. */
const maxBytes = 80_000

/** Length in UTF-8 without an encoder, which rooms of pure code do not have. */
const bytesOf = (text: string) =>
  text.length +
  (text.match(/[\u0080-\uffff]/g)?.length ?? 0) +
  (text.match(/[\u0800-\ud7ff\ue000-\uffff]/g)?.length ?? 0)

/** B01: a guide stays light enough for a slow link. */
export const checkBudget: Check = ({ guide }) => {
  const bytes = bytesOf(JSON.stringify(guide))
  return bytes <= maxBytes
    ? []
    : [
        warning(
          'B01',
          ['steps'],
          `ce guide pèse ${Math.round(bytes / 1000)} ko (${maxBytes / 1000} au plus) : raccourcissez-le, ou coupez-le en deux`,
        ),
      ]
}
