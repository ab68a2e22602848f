import { expect, test } from 'vitest'
import { createSessionPort } from '#kiosk/app/session-port.ts'
import { sourceOf } from '#kiosk/start/start-session.ts'
import { aSession, times } from '../../session/a-session.ts'

test('stands on the attract screen before the machine has loaded', () => {
  expect(createSessionPort(times).read().moment).toBe('attract')
})

test('never loses the first touch, however late the machine', () => {
  const port = createSessionPort(times)
  port.send({ type: 'person.touched' })
  port.send({ type: 'person.opened', view: { at: 'help' } })
  expect(port.read().moment).toBe('attract')
  port.connect(sourceOf(aSession().actor))
  expect(port.read().moment).toBe('active')
  expect(port.read().context.trail).toEqual([{ at: 'comfort' }, { at: 'help' }])
})

test('tells its readers of every change, and stops when they leave', () => {
  const port = createSessionPort(times)
  const seen: string[] = []
  const leave = port.subscribe(() => seen.push(port.read().moment))
  port.connect(sourceOf(aSession().actor))
  port.send({ type: 'person.touched' })
  leave()
  port.send({ type: 'person.left' })
  expect(seen).toEqual(['attract', 'active'])
})
