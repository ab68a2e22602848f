/** How this browser sends what it has sealed: as the tablet it is, or as whoever is signed in. */
import type { Hub } from '#ask/hub.ts'
import { outboxAnswerSchema, outboxKeySchema } from '#contract/outbox.ts'
import { fail } from '#contract/result.ts'
import type { OutboxWays } from '#outbox/send-waiting.ts'

/** `hub`: as who is here now; `place`: where they help now. */
export function outboxWays(hub: () => Hub | undefined, place: () => string): OutboxWays {
  const path = () => `/api/aidant/outbox?${new URLSearchParams({ place: place() })}`
  return {
    askKey: async () => {
      const answer = await hub()?.get(path(), outboxKeySchema)
      return answer?.ok ? answer.value : undefined
    },
    send: async (envelopes) => {
      // Not known yet: the hub would refuse the address, and not what is sent.
      const asked = hub()
      if (!asked || place() === '') return fail('silent')
      const answer = await asked.post(path(), { envelopes }, outboxAnswerSchema)
      return answer.ok ? answer : fail(answer.fault.code)
    },
  }
}
