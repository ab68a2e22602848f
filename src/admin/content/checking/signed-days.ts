/** The day on which what a file states was last signed, by where it is written in the file. */
import type { SessionCheck } from '#author/author-session.ts'
import { type KnownFile, knownFile } from '../tree/known-file.ts'

/** `at`: its path in the document. `undefined`: never signed as it is. */
export type SignedDays = (at: readonly string[]) => string | undefined

const never: SignedDays = () => undefined

export const signedDays = (path: string, { content, guides }: SessionCheck): SignedDays => {
  const file = knownFile(path)
  if (content === undefined || file === undefined || content.signoffs.size === 0) return never
  return daysOf(file, content, guides)
}

const daysOf = (
  { kind, id }: KnownFile,
  { registry: { offices, sites }, beside }: NonNullable<SessionCheck['content']>,
  guides: SessionCheck['guides'],
): SignedDays => {
  if (kind === 'offices') return ([entry = '']) => offices[entry]?.lastVerified ?? undefined
  if (kind === 'sites') return ([entry = '']) => sites[entry]?.lastVerified ?? undefined
  if (kind !== 'guide' && kind !== 'pass') return never
  const guide = guides.find((one) => one.id === id)
  const facts = (kind === 'pass' ? beside.pass?.value : guide)?.facts ?? {}
  return ([part, fact = '']) =>
    part === 'facts' ? (facts[fact]?.lastVerified ?? undefined) : undefined
}
