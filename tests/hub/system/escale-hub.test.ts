/** @whole the unit that systemd is given starts the hub with options that it has */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { hubKeyVariable, rootVariable } from '#contract/hub-key.ts'
import { readArguments } from '../../../src/hub/read-arguments.ts'

const file = 'src/hub/system/escale-hub.service'
const unit = readFileSync(file, 'utf8')

test('its command is understood, with the address that the settings give', () => {
  const command = /^ExecStart=(.*)$/m.exec(unit)?.[1] ?? ''
  const [program, script, ...args] = command.split(' ')
  expect([program, script]).toEqual(['/opt/escale/node_modules/.bin/node', 'src/hub/main.ts'])
  const read = readArguments(
    args.map((arg) => arg.replace('${ESCALE_ORIGIN}', 'https://hub.example')),
  )
  expect(read).toMatchObject({
    value: { host: '127.0.0.1', dataDir: '/var/lib/escale-hub', isBehindProxy: true },
  })
})

test('it gives the key and the root by the names that the hub reads', () => {
  for (const name of [hubKeyVariable, rootVariable]) expect(unit).toContain(` ${name}=`.trim())
})

const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0
test.runIf(hasSystemd)(
  'systemd has nothing to say about it but that the program is not there',
  () => {
    const { stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', file], {
      encoding: 'utf8',
    })
    const about = stderr.split('\n').filter((line) => line.includes('escale-hub'))
    expect(about.filter((line) => !line.includes('is not executable'))).toEqual([])
  },
)
