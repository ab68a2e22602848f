/** What a downloaded document is: its first bytes decide, its name only where many kinds share them. */
import type { HeldDocument } from '#contract/terminal-link.ts'

type Kind = HeldDocument['kind']

const images = ['89504e47', 'ffd8ff', '47494638', '424d', '49492a00', '4d4d002a']
const signatures: readonly (readonly [string, Kind])[] = [
  ['255044462d', 'pdf'],
  ...images.map((signature) => [signature, 'image'] as const),
  // The old formats of Microsoft Office share one container.
  ['d0cf11e0', 'office'],
]
const officeName = /\.(?:docx?|xlsx?|pptx?|od[tsp]|rtf)$/i
const textName = /\.(?:txt|csv|md)$/i

/** `head` is the first bytes, 16 are enough; empty while nothing has come. */
export function documentKind(name: string, head: Uint8Array): Kind {
  const bytes = Buffer.from(head)
  const text = bytes.toString('latin1')
  const known = signatures.find(([signature]) => bytes.toString('hex').startsWith(signature))
  if (known) return known[1]
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'image'
  if (officeName.test(name) && (text.startsWith('PK') || text.startsWith('{\\rtf'))) return 'office'
  // No zero byte: the fonts of a printer can show it.
  return textName.test(name) && !text.includes('\0') ? 'text' : 'other'
}

/** A name a site may be given back: no folder, no control character, short enough for any disk. */
export function safeName(name: string): string {
  const base = name.split(/[/\\]/).at(-1) ?? ''
  const clean = base.replaceAll(/[\p{C}<>:"|?*]/gu, '').replace(/^[.\s]+/, '')
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(clean)?.[0] ?? ''
  const stem = clean
    .slice(0, clean.length - ending.length)
    .slice(0, 60)
    .toWellFormed()
  return `${stem || 'document'}${ending}`
}
