/** Asks for a passphrase without showing it. Where nobody is at a keyboard, one line of the standard input for each. */
import { stdin, stdout } from 'node:process'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

export interface Asking {
  readonly ask: (name: string, isNew: boolean) => Promise<string>
  readonly close: () => void
}

export function startAsking(): Asking {
  const isSeen = stdin.isTTY
  const silence = new Writable({ write: (_bytes, _encoding, done) => done() })
  const reader = createInterface({ input: stdin, output: silence, terminal: isSeen })
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
    close: () => reader.close(),
  }
}
