/** Cuts what is read aloud into sentences: short enough to follow on screen, and to stop between two. */

/** Chromium falls silent inside utterances that last too long; a voice says about 200 characters in 15 seconds. */
const maxLength = 200

/** A full stop after these ends nothing: « M. Naisseline », « art. 4 », « n. 12 », « B.P. 45 ». */
const abbreviation =
  /(?:^|[\s(«])(?:M|MM|Dr|Pr|St|Ste|av|bd|art|cf|ex|n|p|tél|réf|env|[A-Z])\.\s*$/u

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterFor(lang: string): Intl.Segmenter {
  const known = segmenters.get(lang)
  if (known) return known
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' })
  segmenters.set(lang, segmenter)
  return segmenter
}

function joinAbbreviations(pieces: readonly string[]): string[] {
  const joined: string[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last !== undefined && abbreviation.test(last)) joined[joined.length - 1] = last + piece
    else joined.push(piece)
  }
  return joined
}

/** At the last pause that fits, else at the last space, else (a very long word) anywhere. */
function cutLong(sentence: string): string[] {
  if (sentence.length <= maxLength) return [sentence]
  const head = sentence.slice(0, maxLength)
  const pause = Math.max(...[', ', '; ', ': ', ' – '].map((mark) => head.lastIndexOf(mark)))
  const at = pause > maxLength / 3 ? pause + 1 : head.lastIndexOf(' ')
  const cut = at > 0 ? at : maxLength
  return [sentence.slice(0, cut), ...cutLong(sentence.slice(cut))]
}

/** Sentences of a text, trimmed, none empty. Nothing but white space is lost. A line break ends a sentence. */
export function splitSentences(text: string, lang: string): string[] {
  return text
    .split(/\n+/)
    .flatMap((line) =>
      joinAbbreviations([...segmenterFor(lang).segment(line)].map((part) => part.segment)),
    )
    .flatMap((sentence) => cutLong(sentence.trim()))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}
