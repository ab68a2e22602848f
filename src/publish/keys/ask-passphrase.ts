/** Asks the person at the keyboard. Where nobody is, passphrases are lines of the standard input, and the answer is yes. */
import { stdin, stdout } from 'node:process'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { choosePassphrase } from './choose-passphrase.ts'

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
  const readOrEnd = async (question: string) => {
    stdout.write(question)
    const line = await lines.next()
    stdout.write('\n')
    return line.done ? undefined : line.value
  }
  const readSecret = async (question: string) => (await readOrEnd(question)) ?? ''
  return {
    ask: async (name, isNew) => {
      if (!isNew) return readSecret(`Phrase secrète de « ${name} » (vide si absente) : `)
      const question = `Choisissez la phrase secrète de « ${name} »`
      return isSeen
        ? choosePassphrase(question, readOrEnd, (why) => stdout.write(`${why}\n`))
        : readSecret(`${question} : `)
    },
    askSecret: (name) => readSecret(`${name} : `),
    confirm: async (question) => {
      if (!isSeen) return true
      stdout.write(`${question} (oui ou non) : `)
      isShown = true
      const line = await lines.next()
      const answer = line.done ? '' : line.value
      isShown = false
      return /^o(?:ui)?$/i.test(answer.trim())
    },
    close: () => reader.close(),
  }
}
