import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { missingDeskPackages } from '#setup/ensure-desk-programs.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'escale-desk-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const put = (program: string, mode: number) => {
  writeFileSync(join(folder, program), '#!/bin/sh\n', { mode })
}

test('a program that is nowhere is named by the package that brings it', () => {
  expect(missingDeskPackages(folder)).toEqual(
    expect.arrayContaining(['xvfb', 'openbox', 'xdotool', 'poppler-utils']),
  )
})

test('a program found in any folder of the path is not missing, unless it may not be run', () => {
  put('Xvfb', 0o755)
  put('openbox', 0o644)
  const missing = missingDeskPackages(['', '/nowhere', folder].join(delimiter))
  expect(missing).not.toContain('xvfb')
  expect(missing).toContain('openbox')
})
