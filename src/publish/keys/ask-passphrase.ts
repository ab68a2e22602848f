/** Asks the person at the keyboard. Where nobody is, passphrases are lines of the standard input, and the answer is yes. */
import { stdin, stdout } from 'node:process'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

export interface Asking {
  /** A passphrase, without showing it. */
  readonly ask: (name: string, isNew: boolean) => Promise<string>
  /** Another secret, without showing it. */
  readonly askSecret: (name: string) => Promise<string>
  /** « oui » or something else. */
  readonly confirm: (question: string) => Promise<boolean>
  readonly close: () => void
}

export function startAsking(): Asking {
  const isSeen = stdin.isTTY
  let isShown = false
  const echo = new Writable({
    write: (bytes, _encoding, done) => {
      if (isShown) stdout.write(bytes)
      done()
    },
  })
  const reader = createInterface({ input: stdin, output: echo, terminal: isSeen })
  const lines = reader[Symbol.asyncIterator]()
  const readLine = async () => {
    const line = await lines.next()
    return line.done ? '' : line.value
  }
  return {
    ask: async (name, isNew) => {
      const wish = isNew ? 'Choisissez la phrase secrète de' : 'Phrase secrète de'
      stdout.write(`${wish} « ${name} »${isNew ? '' : ' (vide si absente)'} : `)
      const answer = await readLine()
      stdout.write('\n')
      if (!isNew || !isSeen) return answer
      stdout.write('Encore une fois : ')
      const again = await readLine()
      stdout.write('\n')
      // Two different answers are none, which is too short a passphrase.
      return answer === again ? answer : ''
    },
    askSecret: async (name) => {
      stdout.write(`${name} : `)
      const answer = await readLine()
      stdout.write('\n')
      return answer
    },
    confirm: async (question) => {
      if (!isSeen) return true
      stdout.write(`${question} (oui ou non) : `)
      isShown = true
      const answer = await readLine()
      isShown = false
      return /^o(?:ui)?$/i.test(answer.trim())
    },
    close: () => reader.close(),
  }
}
