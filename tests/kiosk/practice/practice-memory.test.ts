import { expect, test } from 'vitest'
import { practiceMemory } from '#kiosk/practice/practice-memory.ts'
import { aKiosk } from '../a-kiosk.tsx'

test('it is empty again before the wipe has begun', async () => {
  const { session } = await aKiosk()
  const memory = practiceMemory(session)
  const blank = memory.read()
  session.send({ type: 'person.touched' })
  memory.change({ typed: { 'mail mail': 'Bonjour' } })
  session.send({ type: 'person.left' })
  expect(memory.read().typed).toEqual({})
  expect(memory.read()).toEqual(blank)
})
