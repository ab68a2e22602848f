import { useCallback, useEffect, useState } from 'preact/hooks'
import type { PlacedFinding } from '#contract/finding.ts'
import { releasesSchema } from '#contract/release-upload.ts'
import { fail, succeed } from '#contract/result.ts'
import { useConsole } from '../app/console-context.ts'
import { useAuthoring } from '../content/authoring.ts'
import type { BuiltRelease } from '../content/checking/author-words.ts'
import { type Preparation, filesOfRelease, prepareRelease } from './prepare-release.ts'
import { readPublishedBytes } from './sending/read-published-bytes.ts'
import { publicationDatabase } from './signing/publication-database.ts'
import type { RootMemory } from './signing/trusted-chain.ts'

export interface Prepared {
  readonly isBusy: boolean
  /** Of the texts; none when going back to an older release. */
  readonly findings: readonly PlacedFinding[]
  readonly preparation: Preparation | undefined
  readonly ledger: NonNullable<BuiltRelease['release']>['ledger']
  /** In French. */
  readonly fault: string | undefined
  readonly again: () => void
}

type Found = Omit<Prepared, 'isBusy' | 'again'>
const nothing: Found = {
  findings: [],
  preparation: undefined,
  ledger: undefined,
  fault: undefined,
}

/** A browser that keeps nothing trusts what it is shown, each time. */
const rootMemory: RootMemory = {
  read: () =>
    publicationDatabase()
      .roots.get('root')
      .catch(() => undefined),
  keep: (root) =>
    publicationDatabase()
      .roots.put(root)
      .catch(() => undefined),
}

/** `backTo`: the older release whose content comes back; else the texts as they are saved. */
export const usePreparation = (backTo: number | undefined): Prepared => {
  const { hub } = useConsole()
  const { author } = useAuthoring()
  const [found, setFound] = useState<Found>()
  const [turn, setTurn] = useState(0)

  useEffect(() => {
    let isWanted = true
    setFound(undefined)
    const prepare = async (): Promise<Found> => {
      const built = backTo === undefined ? await author.build() : undefined
      const findings = built?.findings ?? []
      if (built !== undefined && built.release === undefined) return { ...nothing, findings }
      const releases = await hub.get('/api/releases', releasesSchema)
      if (!releases.ok) return { ...nothing, findings, fault: releases.fault.message }
      const prepared = await prepareRelease(
        releases.value,
        async (chain) => {
          if (backTo !== undefined) return filesOfRelease(backTo, chain, readPublishedBytes)
          return built?.release === undefined
            ? fail('Les textes ont des erreurs.')
            : succeed(built.release)
        },
        { read: readPublishedBytes, memory: rootMemory, now: new Date() },
      )
      return {
        findings,
        preparation: prepared.ok ? prepared.value : undefined,
        ledger: built?.release?.ledger,
        fault: prepared.ok ? undefined : prepared.fault,
      }
    }
    void prepare().then((value) => {
      if (isWanted) setFound(value)
    })
    return () => {
      isWanted = false
    }
  }, [hub, author, backTo, turn])

  const again = useCallback(() => setTurn((now) => now + 1), [])
  return { isBusy: found === undefined, ...(found ?? nothing), again }
}
