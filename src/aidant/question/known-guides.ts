/** What may be asked about, as the hub last said it: kept in this browser, so that it is there without a network. */
import { useEffect, useState } from 'preact/hooks'
import * as v from 'valibot'
import type { Hub } from '#ask/hub.ts'
import { type AskableGuides, askableGuidesSchema } from '#contract/question.ts'

const keptAs = 'escale-aidant-guides'
const keptSchema = v.pipe(v.string(), v.parseJson(), askableGuidesSchema)

const readKept = (): AskableGuides | undefined => {
  try {
    const kept = v.safeParse(keptSchema, localStorage.getItem(keptAs))
    return kept.success ? kept.output : undefined
  } catch {
    return undefined
  }
}

/** Undefined while it has never been heard. */
export function useGuides(hub: Hub): AskableGuides | undefined {
  const [guides, setGuides] = useState(readKept)
  useEffect(() => {
    let isShown = true
    void hub.get('/api/aidant/askable', askableGuidesSchema).then((answer) => {
      if (!answer.ok) return
      if (isShown) setGuides(answer.value)
      try {
        localStorage.setItem(keptAs, JSON.stringify(answer.value))
      } catch {
        // A browser without room asks again the next time.
      }
    })
    return () => {
      isShown = false
    }
  }, [hub])
  return guides
}
