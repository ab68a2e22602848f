/** What an administrator who is signed in on a page asks of the hub, without the console's screens. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import * as v from 'valibot'
import { draftTreeSchema } from '#contract/drafts.ts'
import { enrolmentCodeAnswerSchema } from '#contract/enrolment.ts'
import { fleetSchema } from '#contract/fleet-view.ts'
import type { TakingHub } from './assisted-terminal.ts'

export function administratorOn(page: Page, origin: string) {
  const ask = async (path: string, data?: object): Promise<unknown> => {
    const answer = await (data
      ? page.request.post(origin + path, { headers: { origin, 'escale-csrf': '1' }, data })
      : page.request.get(origin + path))
    expect(answer.status(), path).toBeLessThan(300)
    const told: unknown = await answer.json().catch(() => undefined)
    return told
  }
  const taking: TakingHub = {
    origin,
    newCode: async (place, seat, kind) =>
      v.parse(
        enrolmentCodeAnswerSchema,
        await ask('/api/admin/enrolment-codes', { place, seat, kind }),
      ).code,
    fleet: async () => v.parse(fleetSchema, await ask('/api/admin/fleet')).terminals,
    act: (terminal, name) => ask(`/api/admin/fleet/${terminal}/${name}`, {}),
  }
  return {
    ...taking,
    draftOf: async (path: string) =>
      v
        .parse(draftTreeSchema, await ask('/api/admin/drafts'))
        .files.find((file) => file.path === path)?.text ?? '',
  }
}
