import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { chooseDevice, devicesIn, findScanner } from '#terminal/scan/find-scanner.ts'

const seen = devicesIn(
  'v4l:/dev/video0|virtual device camera\nescl:http://a|multi-function peripheral\nepson2:net:192.0.2.7|flatbed scanner\npixma:04A91234|flatbed scanner\n',
)

test('the first that is plugged in and no camera, or the one that is named, by its beginning', () => {
  expect(chooseDevice(seen, undefined)).toBe('pixma:04A91234')
  expect(chooseDevice(seen, 'escl:')).toBe('escl:http://a')
  expect(chooseDevice([], undefined)).toBeUndefined()
})

test('one that SANE does not list, as on a network, is asked for by its own name', () => {
  expect(chooseDevice(seen, 'escl:http://b')).toBe('escl:http://b')
})

async function program(script: string) {
  const folder = await mkdtemp(join(tmpdir(), 'escale-scan-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'scanimage'), `#!/bin/sh\n${script}\n`)
  await chmod(join(folder, 'scanimage'), 0o755)
  return { PATH: `${folder}:${process.env['PATH']}` }
}
const first = { device: undefined, dpi: 200 }

test('a scanner that lists its options is there', async () => {
  const env = await program(
    `case "$1" in -f) echo "a:1|flatbed scanner";; *) echo "    --mode Gray|Color [Gray]";; esac`,
  )
  expect(await findScanner(first, env)).toEqual({
    device: 'a:1',
    gray: ['--mode=Gray'],
    colour: ['--mode=Color'],
  })
})

test.each([
  ['none is listed', 'exit 0'],
  ['it does not open', 'case "$1" in -f) echo "a:1|flatbed scanner";; *) exit 1;; esac'],
])('there is none when %s', async (_why, script) => {
  expect(await findScanner(first, await program(script))).toBeUndefined()
})

test('there is none where SANE is not installed', async () => {
  expect(await findScanner(first, { PATH: '/nowhere' })).toBeUndefined()
})
