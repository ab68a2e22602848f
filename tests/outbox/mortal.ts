/** A page that can be killed at any moment: whatever it was doing, done or not, it never hears of it. */
import type { OutboxAnswer } from '../../src/contract/outbox.ts'
import { fail, succeed } from '../../src/contract/result.ts'
import type { Envelope } from '../../src/contract/outbox.ts'
import type { OutboxWays } from '../../src/outbox/send-waiting.ts'
import type { OutboxDatabase } from '../../src/outbox/outbox-database.ts'

const never = new Promise<never>(() => {})

/** Counts what a page does, and ends it before or after the step it is given. */
export class Life {
  #left: number
  readonly #dieAfter: boolean
  #onEnd = () => {}
  isOver = false
  readonly end = new Promise<void>((resolve) => {
    this.#onEnd = resolve
  })

  /** `steps`: how many it is given; the last is done, or not, as `dieAfter` says. */
  constructor(steps: number, dieAfter: boolean) {
    this.#left = steps
    this.#dieAfter = dieAfter
  }

  async step<T>(work: () => Promise<T>): Promise<T> {
    if (this.isOver) return never
    this.#left -= 1
    if (this.#left > 0) return work()
    this.isOver = true
    if (this.#dieAfter) await work().catch(() => undefined)
    this.#onEnd()
    return never
  }
}

export const mortalDatabase = (database: OutboxDatabase, life: Life): OutboxDatabase => ({
  deviceName: (newName) => life.step(() => database.deviceName(newName)),
  next: () => life.step(() => database.next()),
  put: (envelope) => life.step(() => database.put(envelope)),
  oldest: (most) => life.step(() => database.oldest(most)),
  all: () => life.step(() => database.all()),
  counts: () => life.step(() => database.counts()),
  oldestDay: () => life.step(() => database.oldestDay()),
  setAside: (refused) => life.step(() => database.setAside(refused)),
  aside: () => life.step(() => database.aside()),
  forget: (sequences) => life.step(() => database.forget(sequences)),
  drop: (kind) => life.step(() => database.drop(kind)),
  readKey: () => life.step(() => database.readKey()),
  writeKey: (key) => life.step(() => database.writeKey(key)),
  close: () => database.close(),
})

export const mortalWays = (ways: OutboxWays, life: Life): OutboxWays => ({
  askKey: () => life.step(() => ways.askKey()),
  send: (envelopes) => life.step(() => ways.send(envelopes)),
})

/** What a hub does, as far as a device can tell: it has every envelope once, and says so. */
export class RememberingHub {
  readonly opened: Envelope[] = []
  /** How many times something came again. */
  again = 0
  isThere = true
  /** The whole of a request that holds one of these is refused, under its code. */
  readonly refuses = new Map<string, string>()

  readonly key: OutboxAnswer['key']

  constructor(key: OutboxAnswer['key']) {
    this.key = key
  }

  readonly ways: OutboxWays = {
    askKey: async () => (this.isThere ? this.key : undefined),
    send: async (envelopes) => {
      if (!this.isThere) return fail('silent')
      const refused = envelopes.find(({ uuid }) => this.refuses.has(uuid))
      if (refused) return fail(this.refuses.get(refused.uuid) ?? '')
      for (const envelope of envelopes)
        if (this.opened.some(({ uuid }) => uuid === envelope.uuid)) this.again += 1
        else this.opened.push(envelope)
      const answers = envelopes.map(({ uuid }) => ({ uuid, is: 'kept' as const, code: null }))
      return succeed({ answers, key: this.key })
    },
  }
}
