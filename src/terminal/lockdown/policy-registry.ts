/** The managed policy as a Windows registry file (`.reg`), for Chrome and for Edge. */
import type { ManagedPolicy } from './policy.ts'

const keys = [
  'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome',
  'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Edge',
]

const quoted = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
const number = (value: number) => `dword:${value.toString(16).padStart(8, '0')}`

/** Lists are keys of their own, whose values are numbered from 1. The list before is removed first. */
function linesUnder(key: string, policy: ManagedPolicy): string[] {
  const plain: string[] = []
  const lists: string[] = []
  for (const [name, value] of Object.entries(policy)) {
    if (typeof value === 'boolean') plain.push(`${quoted(name)}=${number(value ? 1 : 0)}`)
    else if (typeof value === 'number') plain.push(`${quoted(name)}=${number(value)}`)
    else if (typeof value === 'string') plain.push(`${quoted(name)}=${quoted(value)}`)
    else {
      const entries = value.map((entry, index) => `${quoted(`${index + 1}`)}=${quoted(entry)}`)
      lists.push('', `[-${key}\\${name}]`, `[${key}\\${name}]`, ...entries)
    }
  }
  return ['', `[${key}]`, ...plain, ...lists]
}

/** Lines end as Windows ends them; read by `reg import`. */
export const registryText = (policy: ManagedPolicy) =>
  [
    'Windows Registry Editor Version 5.00',
    ...keys.flatMap((key) => linesUnder(key, policy)),
    '',
  ].join('\r\n')
