import { expect, test } from 'vitest'
import { readArguments, usage } from '#terminal/read-arguments.ts'

const read = (...argv: string[]) => readArguments(argv, { HOME: '/home/escale' })
const fault = (...argv: string[]) => {
  const found = read(...argv)
  return found.ok ? undefined : found.fault
}

test('the kiosk’s address is enough', () => {
  const found = read('--kiosk', 'https://escale.example/?place=kone&terminal=poste-2')
  expect(found).toMatchObject({
    ok: true,
    value: {
      command: 'run',
      options: {
        terminal: 'poste-2',
        stateDir: '/home/escale/.local/state/escale',
        usbRoots: ['/media', '/run/media'],
        nightMinute: 210,
        scanner: undefined,
        scanDpi: 200,
      },
    },
  })
})

test('what is said wins over what is found', () => {
  const found = readArguments(
    [
      '--kiosk=http://localhost:4173',
      '--terminal=essai',
      '--state=/var/lib/escale',
      '--usb-root=/mnt/a',
      '--usb-root=/mnt/b',
      '--night=4h05',
      '--scanner=pixma:',
      '--scan-dpi=300',
    ],
    { STATE_DIRECTORY: '/elsewhere' },
  )
  expect(found).toMatchObject({
    value: {
      options: {
        terminal: 'essai',
        stateDir: '/var/lib/escale',
        usbRoots: ['/mnt/a', '/mnt/b'],
        nightMinute: 245,
        scanner: 'pixma:',
        scanDpi: 300,
      },
    },
  })
})

test('the folder systemd gives is used', () => {
  const found = readArguments(['status'], { STATE_DIRECTORY: '/var/lib/escale', HOME: '/root' })
  expect(found).toEqual({ ok: true, value: { command: 'status', stateDir: '/var/lib/escale' } })
})

test.each([
  'http://escale.example',
  'ftp://escale.example',
  'https://somebody@escale.example',
  'escale.example',
])('%s is no address for a guide', (address) => {
  expect(fault('--kiosk', address)).toMatch(/^--kiosk attend une adresse https/)
})

test.each([
  [[], /Il manque l’adresse/],
  [['--port', '1'], /Option inconnue/],
  [['go'], /« go » n’est pas une commande/],
  [['--kiosk', 'https://a.example', '--night', '25:00'], /--night attend une heure/],
  [['--kiosk', 'https://a.example', '--scan-dpi', '1200'], /--scan-dpi attend un nombre entier/],
  [['--kiosk', 'https://a.example', '--terminal', 'Poste 1'], /--terminal attend un nom/],
])('%j is told in one sentence', (argv, sentence) => {
  expect(fault(...argv)).toMatch(sentence)
  expect(fault(...argv)).not.toContain('\n')
})

test('every option of the help is understood', () => {
  expect(read('--help')).toEqual({ ok: true, value: { command: 'help' } })
  const options = new Set([...usage.matchAll(/--[a-z-]+/g)].map(([option]) => option))
  expect(options.size).toBe(12)
})
