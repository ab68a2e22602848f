/** What is to be verified and what partners have signed, for the page that lists it. */
import type { SessionCheck } from '#author/author-session.ts'
import { saidCount, shownConventions } from '#author/check-conventions.ts'
import { drawFactPack } from '#author/draw-fact-pack.ts'
import { factPack } from '#author/fact-pack.ts'
import { signoffStatus } from '#author/signoff-status.ts'
import { byOwner, staleSince } from '#author/stale-report.ts'
import { statingOf } from '#author/statements.ts'
import type { Truth } from './author-words.ts'

/** `undefined` while a file that every guide depends on cannot be read. */
export const truthOf = ({ content, day, guides }: SessionCheck): Truth | undefined => {
  if (content === undefined || day === undefined) return undefined
  return {
    day,
    folder: content.folder,
    owners: byOwner(staleSince(statingOf(content), guides, undefined, day)),
    partners: signoffStatus(content, guides, day),
    conventions: shownConventions(content),
    said: saidCount(content),
  }
}

/** The page that a partner signs; `undefined` likewise. */
export const packOf = (
  { content, day, guides }: SessionCheck,
  partner: string,
): string | undefined => {
  const name = content?.registry.partners[partner]?.name
  if (content === undefined || day === undefined || name === undefined) return undefined
  const chapters = factPack(partner, guides, statingOf(content))
  return drawFactPack(name, content.deployment.value.name, chapters, day)
}
