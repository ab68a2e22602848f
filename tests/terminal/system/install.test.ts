// @whole The files an installer copies, read as the systems they are for read them.
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const linux = 'src/terminal/system/linux'
const script = readFileSync(join(linux, 'install.sh'), 'utf8')

describe('the installer for Debian', () => {
  test.each(['install.sh', 'start-screen', 'screen-session'])(
    '%s is a script that sh reads',
    (name) => {
      expect(spawnSync('sh', ['-n', join(linux, name)], { encoding: 'utf8' }).stderr).toBe('')
    },
  )

  test('every file it copies is there, and every file there is copied', () => {
    for (const name of globSync('*', { cwd: linux }).filter((each) => each !== 'install.sh')) {
      expect(script, name).toContain(name)
    }
    for (const [, name] of script.matchAll(/"\$here\/([\w.-]+)"/g)) {
      expect(existsSync(join(linux, name ?? '')), name).toBe(true)
    }
  })

  test('nothing of the machine it was written on is in it', () => {
    for (const file of globSync(`${linux}/*`)) {
      expect(readFileSync(file, 'utf8'), file).not.toMatch(/deb\.debian|snapshot\.debian|\/root\//)
    }
  })
})

const settings = (...args: string[]) =>
  spawnSync(process.execPath, ['src/terminal/system/print-settings.ts', ...args], {
    encoding: 'utf8',
  })

describe('the settings written before the first start', () => {
  test('the window manager’s, for each keyboard', () => {
    expect(settings('openbox', 'fr').stdout).toContain('<openbox_config')
    expect(settings('openbox', 'fr').stdout).not.toBe(settings('openbox', 'us').stdout)
  })

  test('the policy for Windows, which allows the kiosk and nothing else', () => {
    const { stdout } = settings('policy-registry', 'https://kiosque.exemple.nc/?place=kone')
    expect(stdout).toContain('"1"="https://.kiosque.exemple.nc:443"')
    expect(stdout).not.toContain('place=kone')
  })

  test.each([[[]], [['openbox', 'de']], [['policy-registry', 'kiosque']]])(
    'anything else gets the usage and a code: %j',
    (args) => {
      const { status, stdout, stderr } = settings(...args)
      expect(status).toBe(2)
      expect(stdout).toBe('')
      expect(stderr).toContain('openbox fr|us')
    },
  )
})
