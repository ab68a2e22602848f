import { minPassphraseLength } from './key-file.ts'

/**
 * A new passphrase, typed twice; asked again until both are the same and long enough: five are chosen in a ceremony, and a
 * slip in the last one loses none. `read` answers `undefined` once nobody types any more; the answer is then empty.
 */
export async function choosePassphrase(
  question: string,
  read: (question: string) => Promise<string | undefined>,
  tell: (why: string) => void,
): Promise<string> {
  for (;;) {
    const answer = await read(`${question} : `)
    if (answer === undefined) return ''
    if (answer.length < minPassphraseLength) {
      tell(`Il faut au moins ${minPassphraseLength} caractères. Choisissez-en une plus longue.`)
      continue
    }
    const again = await read('Encore une fois : ')
    if (again === undefined) return ''
    if (answer === again) return answer
    tell('Les deux ne sont pas les mêmes. Recommencez.')
  }
}
