import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeBrowserHome } from '#terminal/plane/browser-home.ts'
import { browserFlags } from '#terminal/plane/browser-flags.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'escale-home-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('every place the browser may write to is in the session’s folder', async () => {
  const environment = await makeBrowserHome(folder, { PATH: '/usr/bin', ESCALE_KEEPER: '{}' })
  const { PATH, LANGUAGE: _, ...places } = environment
  expect(PATH).toBe(`${folder}/bin:/usr/bin`)
  expect(environment).not.toHaveProperty('ESCALE_KEEPER')
  for (const place of Object.values(places)) expect(place).toMatch(new RegExp(`^${folder}/`))
})

test('the choices it finds close dialogs and permissions', async () => {
  await makeBrowserHome(folder, {})
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(folder, 'profile', name), 'utf8'))
  expect(await read('Local State')).toMatchObject({ select_file_dialogs: { allowed: false } })
  expect(await read('Default/Preferences')).toMatchObject({
    printing: { enabled: false },
    profile: { default_content_setting_values: { geolocation: 2, notifications: 2, popups: 1 } },
  })
})

test('the sandbox is on unless told, and no port is ever opened', () => {
  const settings = {
    browserPath: 'chromium',
    folder,
    rules: [],
    bounds: { left: 1, top: 2, width: 3, height: 4 },
    maxWindows: 1,
    maxDownloadBytes: 1,
    maxDownloads: 1,
    policyProbe: { known: 'https://a.invalid/', refused: 'https://b.invalid/' },
    isSandboxed: true,
  }
  const flags = browserFlags(settings)
  expect(flags).not.toContain('--no-sandbox')
  expect(flags).toContain('--remote-debugging-pipe')
  expect(flags.filter((flag) => flag.startsWith('--remote-debugging-port'))).toEqual([])
  expect(browserFlags({ ...settings, isSandboxed: false })).toContain('--no-sandbox')
})
