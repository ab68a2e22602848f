export interface Piece {
  readonly text: string
  readonly isMatch: boolean
}

/** Lower case without accents, one character for one, so that positions in the text and in its fold agree. */
const fold = (text: string) =>
  Array.from(text, (letter) => {
    const bare = letter.normalize('NFD').charAt(0).toLowerCase()
    return bare.length === letter.length ? bare : letter
  }).join('')

/** Cuts a text at each word that begins with the query, accents and case aside: « impot » finds « impôts ». */
export const splitMatch = (text: string, query: string): readonly Piece[] => {
  const whole = text.normalize('NFC')
  const folded = fold(whole)
  const sought = fold(query.normalize('NFC').trim())
  if (sought === '') return [{ text: whole, isMatch: false }]
  const pieces: Piece[] = []
  let from = 0
  for (let at = folded.indexOf(sought); at !== -1; at = folded.indexOf(sought, at + 1)) {
    if (at < from || /[\p{L}\p{N}]/u.test(folded.charAt(at - 1))) continue
    if (at > from) pieces.push({ text: whole.slice(from, at), isMatch: false })
    from = at + sought.length
    pieces.push({ text: whole.slice(at, from), isMatch: true })
  }
  if (from < whole.length) pieces.push({ text: whole.slice(from), isMatch: false })
  return pieces
}
