import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readArguments, usage } from '../../src/hub/read-arguments.ts'

describe('the arguments of the hub', () => {
  test('have defaults that listen to this machine only', () => {
    expect(readArguments([])).toEqual({
      ok: true,
      value: {
        port: 4173,
        host: '127.0.0.1',
        kioskDir: 'dist/kiosk',
        releaseDir: 'dist/release',
        adminDir: 'dist/admin',
        aidantDir: 'dist/aidant',
        dataDir: '.escale/hub',
        origin: undefined,
        rootFile: undefined,
        textsDir: undefined,
        rescue: false,
        isBehindProxy: false,
        open: false,
      },
    })
  })

  test('are read', () => {
    const read = readArguments(['--port', '0', '--host', '0.0.0.0', '--open', '--release', 'r'])
    expect(read).toMatchObject({
      value: { port: 0, host: '0.0.0.0', open: true, releaseDir: 'r' },
    })
  })

  test.each([
    ['--port', 'abc'],
    ['--port', '70000'],
    ['--port', ''],
    ['--prot', '1'],
    ['--port'],
    ['x'],
    ['--origin', 'hub.example'],
    ['--origin', 'https://hub.example/admin'],
    ['--origin', 'http://hub.example'],
    ['--origin', 'https://192.0.2.1'],
    ['--origin', 'https://[2001:db8::1]'],
  ])('are refused with a sentence: %s %s', (...argv) => {
    const read = readArguments(argv)
    expect(read).toMatchObject({ ok: false, fault: expect.stringMatching(/--port|--origin|Usage/) })
  })

  test('are the only ones that a sentence of the hub tells to write', () => {
    const folder = 'src/hub'
    const told = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/« (--[a-z-]+)/g)])
    expect(told.length).toBeGreaterThan(3)
    for (const [, option = ''] of told) expect(usage).toContain(option)
  })

  test.each(['https://hub.example', 'https://hub.example:8443', 'http://localhost:4173'])(
    'take an address where browsers have passkeys: %s',
    (origin) => {
      expect(readArguments(['--origin', origin])).toMatchObject({ value: { origin } })
    },
  )
})
