import { expect, test } from 'vitest'
import { createHub } from '#ask/hub.ts'
import { endedWorkshop } from '#aidant/workshop/ended-workshop.ts'
import { watchWorkshop } from '#aidant/workshop/watch-workshop.ts'
import type { WorkshopBoard } from '#contract/workshop-board.ts'
import { fakeClock, settle } from '../../kiosk/io/fake-clock.ts'

const running = (turn: number): WorkshopBoard => ({
  workshop: {
    workshop: '0'.repeat(32),
    title: 'courriel',
    level: 'debutant',
    guide: 'courriel',
    turn,
    pace: 'led',
    step: 'bonjour',
    log: {},
    invited: 2,
    at: [],
    minutes: 50,
  },
})

test('a board that was asked before an act never covers the answer to it', async () => {
  const clock = fakeClock()
  const looks: ((board: WorkshopBoard) => void)[] = []
  const hub = createHub((_path, { method }) =>
    method === 'GET'
      ? new Promise((resolve) => looks.push((board) => resolve(Response.json(board))))
      : Promise.resolve(Response.json(running(2))),
  )
  const watch = watchWorkshop('kone', hub, (ms, run) => clock.after(ms, run))
  await settle()
  const lead = { turn: 1, pace: 'led' as const, step: 'suite', log: {} }
  expect(await watch.lead('0'.repeat(32), lead)).toBe(true)
  expect(watch.read().board).toEqual(running(2))
  looks[0]?.(running(1))
  await settle()
  expect(watch.read().board, 'old').toEqual(running(2))
  looks[1]?.(running(3))
  await settle()
  expect(watch.read().board).toEqual(running(3))
  watch.stop()
})

test('a hub that does not answer is told, what is known stays in sight, and it is asked again', async () => {
  const clock = fakeClock()
  let isCut = false
  const hub = createHub(() =>
    isCut ? Promise.reject(new TypeError('cut')) : Promise.resolve(Response.json(running(1))),
  )
  const watch = watchWorkshop('kone', hub, (ms, run) => clock.after(ms, run))
  await settle()
  isCut = true
  await clock.pass(2000)
  expect(watch.read()).toMatchObject({ isCut: true, board: running(1) })
  isCut = false
  await clock.pass(2000)
  expect(watch.read().isCut).toBe(false)
  watch.stop()
})

test('the record of a workshop starts from its title, its level and how long it was, once', () => {
  const ended = endedWorkshop()
  const { workshop } = running(1)
  if (workshop) ended.note(workshop)
  expect(ended.read()).toEqual({ titre_atelier: 'courriel', niveau: 'debutant', duree: 45 })
  ended.take()
  expect(ended.read()).toBeUndefined()
})
