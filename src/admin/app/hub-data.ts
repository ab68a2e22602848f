/** What the hub says at one address, asked again at each hint. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { HintKind } from '#contract/rollout.ts'
import type { AnswerSchema, HubFault } from '#ask/hub.ts'
import { useConsole } from './console-context.ts'

export interface HubData<T> {
  /** The last one known: it stays on screen while another is asked for, and when that fails. */
  readonly value: T | undefined
  /** Why the last request failed. */
  readonly fault: HubFault | undefined
  /** Resolves once it has been asked for again. */
  readonly refresh: () => Promise<void>
}

interface Known<T> {
  readonly path: string
  readonly value?: T
  readonly fault?: HubFault
}

/** `path` undefined: nothing to ask yet. `schema` must be the same object at each render. */
export function useHubData<T>(
  path: string | undefined,
  schema: AnswerSchema<T>,
  hint?: HintKind,
): HubData<T> {
  const { hub, hints } = useConsole()
  const [known, setKnown] = useState<Known<T> | undefined>()
  const asked = useRef(0)
  const refresh = useCallback(async () => {
    if (path === undefined) return
    const turn = ++asked.current
    const answer = await hub.get(path, schema)
    // An older answer that arrives late would undo a newer one.
    if (turn !== asked.current) return
    setKnown((before) =>
      answer.ok
        ? { path, value: answer.value }
        : { ...(before?.path === path ? before : { path }), fault: answer.fault },
    )
  }, [hub, path, schema])
  useEffect(() => {
    void refresh()
    return () => {
      asked.current += 1
    }
  }, [refresh])
  useEffect(
    () => (hint === undefined ? undefined : hints.on(hint, () => void refresh())),
    [hints, hint, refresh],
  )
  const current = known?.path === path ? known : undefined
  return { value: current?.value, fault: current?.fault, refresh }
}
