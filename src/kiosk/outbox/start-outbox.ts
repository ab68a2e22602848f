/** The outbox of an accepted terminal: what aidants write there leaves for the hub when the line allows. */
import { outboxAnswerSchema, outboxKeySchema } from '#contract/outbox.ts'
import { fail } from '#contract/result.ts'
import { openOutbox } from '#outbox/open-outbox.ts'
import type { OutboxWays } from '#outbox/send-waiting.ts'
import type { SignedFetch } from '#ask/signed-fetch.ts'
import type { Store } from '#ui/store/store.ts'
import type { TerminalOutbox } from '../app/terminal-outbox.ts'
import type { TerminalState } from '../app/terminal-state.ts'
import { askHub, askSigned } from '../fleet/ask-hub.ts'
import { terminalOutboxDatabase } from '../io/databases.ts'
import { timeOf } from '../start/apply-content.ts'

export interface OutboxParts {
  readonly terminal: Store<TerminalState>
  readonly signing: () => SignedFetch | undefined
}

const path = '/api/terminal/outbox'

/** A terminal whose key is no longer taken asks nothing: what it holds waits until it is a member again. */
function outboxWays(signing: OutboxParts['signing']): OutboxWays {
  return {
    askKey: () => askSigned(signing(), path, outboxKeySchema),
    send: async (envelopes) => {
      const sign = signing()
      const body = JSON.stringify({ envelopes })
      const answer =
        sign &&
        (await askHub(outboxAnswerSchema, (signal) => sign(path, { method: 'POST', body, signal })))
      return !answer || answer.ok ? (answer ?? fail('silent')) : fail(answer.fault.code)
    },
  }
}

/** Rejects when the disk does: nothing can then be left here for the hub. */
export async function startOutbox({ terminal, signing }: OutboxParts): Promise<void> {
  let name = ''
  const device = () => {
    const standing = terminal.read().fleet?.standing
    if (standing?.is === 'enrolled') name = standing.enrolment.terminal
    return name
  }
  device()
  const outbox = await openOutbox({
    device,
    ways: outboxWays(signing),
    name: terminalOutboxDatabase,
  })
  const port: TerminalOutbox = {
    read: outbox.read,
    subscribe: outbox.subscribe,
    carry: outbox.carry,
    put: async (kind, schema, content) => {
      const shown = terminal.read().content
      // Without a release nobody knows which day it is here: the hub would refuse it, and all that waits behind it.
      if (!shown) return fail('no-key')
      return outbox.add({ kind, schema, day: timeOf(shown).today, content })
    },
  }
  let { network } = terminal.read()
  terminal.subscribe(() => {
    const before = network
    network = terminal.read().network
    if (before === 'none' && network === 'good') void outbox.flush()
  })
  terminal.change({ outbox: port })
}
