/** Finds the place's scanner through SANE, and what it can do. Nothing of a person passes here. */
import { tmpdir } from 'node:os'
import { runProgram } from '../lockdown/run-program.ts'
import { optionsFor, type Scanner, type ScanWishes } from './scanner-options.ts'

/** Scanners of the network are asked too, and take their time. */
const patienceMs = 40_000
/** Cameras answer to SANE as well. */
const cameras = /camera|video/i
/**
 * By the names that backends give: `escl:https://…`, `net:host:…`, `epson2:net:192.0.2.7`, `pixma:MX920_192.0.2.7`. One that
 * nobody named may be another office's, and what it reads crosses the network in clear.
 */
const networked = /net:|\/net\/|https?:|tcp |tcp:|^escl:|^airscan:|\d+\.\d+\.\d+\.\d+/

export interface ScannerSettings extends ScanWishes {
  /** SANE's name of a scanner, or how it begins: `pixma:`. Without it, the first that is plugged in here. */
  readonly device: string | undefined
}

export interface SeenDevice {
  readonly device: string
  readonly type: string
}

/** One line of `scanimage -f '%d|%t%n'` each. */
export const devicesIn = (listing: string): readonly SeenDevice[] =>
  listing.split('\n').flatMap((line) => {
    const [device = '', type = ''] = line.split('|')
    return device === '' ? [] : [{ device, type }]
  })

/** The one to use; the administrator's own name stands for one that SANE does not list, as on a network. */
export function chooseDevice(
  seen: readonly SeenDevice[],
  wanted: string | undefined,
): string | undefined {
  if (wanted !== undefined)
    return seen.find(({ device }) => device.startsWith(wanted))?.device ?? wanted
  return seen.find(({ device, type }) => !cameras.test(type) && !networked.test(device))?.device
}

/** `undefined` when there is none, it does not answer, or SANE is not installed. */
export async function findScanner(
  { device, dpi }: ScannerSettings,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Scanner | undefined> {
  // Backends that speak SNMP make a folder of their own at each start.
  const env = { ...environment, SNMP_PERSISTENT_DIR: tmpdir() }
  const ask = (...args: string[]) => runProgram('scanimage', args, env, patienceMs)
  const listed = await ask('-f', '%d|%t%n')
  const chosen = chooseDevice(listed.ok ? devicesIn(listed.value) : [], device)
  if (chosen === undefined) return undefined
  const options = await ask('-d', chosen, '--all-options')
  return options.ok ? optionsFor(chosen, options.value, { dpi }) : undefined
}
