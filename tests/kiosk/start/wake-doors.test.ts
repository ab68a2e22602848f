import { expect, test, vi } from 'vitest'
import { createFirstState } from '#kiosk/app/first-state.ts'
import { wakeDoors } from '#kiosk/start/wake-doors.ts'
import { aContent, aFront } from '../a-content.ts'
import { aDirectory } from '../directory/a-directory.ts'

test('doors are those of the release on the screens that this version understands', async () => {
  const { terminal } = createFirstState(aFront())
  wakeDoors(terminal)
  const doors = { directory: JSON.stringify(aDirectory), later: '{}' }
  terminal.change({ content: { ...aContent([]), doors } })
  await vi.waitFor(() => expect(Object.keys(terminal.read().doors ?? {})).toEqual(['directory']))
  terminal.change({ content: { ...aContent([]), doors: { directory: '{}' } } })
  await vi.waitFor(() => expect(terminal.read().doors).toEqual({}))
})
