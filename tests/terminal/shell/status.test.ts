import * as v from 'valibot'
import { expect, test } from 'vitest'
import { statusSchema } from '#contract/terminal-link.ts'
import { terminalStatus, type StatusSources } from '#terminal/shell/status.ts'

const sources: StatusSources = {
  terminal: 'poste-1',
  sessions: {
    state: () => 'ready',
    about: () => ({ browser: 'Chromium 156', policy: 'in-force' }),
    receipts: () => [],
  },
  isOnMemoryDisk: true,
  sites: () => 3,
  hasPrinter: () => true,
  hasScanner: () => false,
  usbRoots: [],
  canUnlock: () => false,
  counts: { blocked: 1, missing: 2, strays: 3 },
}

test('a terminal offers what it can do here', () => {
  const status = terminalStatus({ ...sources, usbRoots: ['/'] })
  expect(v.parse(statusSchema, status).can).toEqual(['open', 'print', 'save'])
})

test('a scanner that was found is told', () => {
  expect(terminalStatus({ ...sources, hasScanner: () => true }).can).toContain('scan')
})

test('a terminal without sites, printer or sticks offers nothing', () => {
  const bare = { ...sources, sites: () => 0, hasPrinter: () => false, usbRoots: ['/gone'] }
  expect(terminalStatus(bare).can).toEqual([])
})
