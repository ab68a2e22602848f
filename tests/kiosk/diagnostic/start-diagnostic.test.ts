import { expect, test } from 'vitest'
import { createFirstState } from '#kiosk/app/first-state.ts'
import { startDiagnostic } from '#kiosk/diagnostic/start-diagnostic.ts'
import { aContent, aFront } from '../a-content.ts'
import { aDiagnostic } from './a-diagnostic.ts'

test('it is there while the release on the screens has one that this version understands', () => {
  const { terminal } = createFirstState(aFront())
  startDiagnostic(terminal)
  expect(terminal.read().diagnostic).toBeUndefined()
  terminal.change({ content: { ...aContent([]), diagnostic: JSON.stringify(aDiagnostic) } })
  const { diagnostic } = terminal.read()
  expect(diagnostic).toBeDefined()
  terminal.change({ network: 'none' })
  expect(terminal.read().diagnostic).toBe(diagnostic)
  terminal.change({ content: { ...aContent([]), diagnostic: '{"schema":"diagnostic/9"}' } })
  expect(terminal.read().diagnostic).toBeUndefined()
})
