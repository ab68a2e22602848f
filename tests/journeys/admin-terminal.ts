/** A terminal of the fleet, added by the administrator who is signed in on a page. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import * as v from 'valibot'
import { enrolmentCodeAnswerSchema } from '#contract/enrolment.ts'
import { askOver, SimulatedTerminal } from '../hub/fleet/simulated-terminal.ts'

export async function addTerminal(page: Page, origin: string): Promise<SimulatedTerminal> {
  const post = async (path: string, data: object) => {
    const answer = await page.request.post(origin + path, {
      headers: { origin, 'escale-csrf': '1' },
      data,
    })
    expect(answer.status(), path).toBeLessThan(300)
    return answer
  }
  const answer = await post('/api/admin/enrolment-codes', {
    place: 'mare-tadine',
    seat: 'mare-tadine-1',
  })
  const { code } = v.parse(enrolmentCodeAnswerSchema, await answer.json())
  const added = new SimulatedTerminal(askOver(origin), Date.now)
  await added.enrol(code)
  await post(`/api/admin/fleet/${added.id}/accept`, {})
  return added
}
