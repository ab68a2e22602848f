/** The files of a release from texts that hold together, and what is to be remembered of it. */
import type { SessionCheck } from '#author/author-session.ts'
import { buildRelease } from '#author/build-release.ts'
import { printLedger } from '#author/print-ledger.ts'
import type { Ledger } from '#author/read-memory.ts'
import { unrecordedGuides } from '#author/unrecorded-guides.ts'
import type { Guide } from '#contract/guide.ts'
import { type PublishedVersion, publishedVersion } from '#guide/check/published-version.ts'
import type { BuiltRelease } from './author-words.ts'

/** A single error, and nothing is built. */
export const buildTexts = async ({
  content,
  day,
  findings,
  guides,
}: SessionCheck): Promise<BuiltRelease> => {
  const isSound = findings.every(({ level }) => level !== 'error')
  if (!isSound || content === undefined || day === undefined) {
    return { findings, release: undefined }
  }
  const text = ledgerWith(guides, content.memory.ledger)
  return {
    findings,
    release: {
      deployment: content.deployment.value.id,
      files: await buildRelease(content, guides, day),
      ledger: text === undefined ? undefined : { path: `${content.folder}/ledger.json`, text },
    },
  }
}

/** The names of steps and answers that terminals are about to see must not serve again for something else. */
const ledgerWith = (guides: readonly Guide[], ledger: Ledger): string | undefined => {
  const added = unrecordedGuides(guides, ledger)
  if (added.length === 0) return undefined
  const entries: Record<string, readonly PublishedVersion[]> = { ...ledger }
  for (const guide of added) {
    entries[guide.id] = [...(entries[guide.id] ?? []), publishedVersion(guide)]
  }
  return printLedger(entries)
}
