import { useEffect, useState } from 'preact/hooks'
import type { AnswerSchema, HubFault } from '#ask/hub.ts'
import { useAidant } from '../app/aidant-context.ts'

export interface AskedOnce<T> {
  readonly value: T | undefined
  readonly fault: HubFault | undefined
}

const againMs = 5000

/** Asks the hub until it has answered, and again for another address. */
export function useAsked<T>(path: string, schema: AnswerSchema<T>): AskedOnce<T> {
  const { hub } = useAidant()
  const [asked, setAsked] = useState<AskedOnce<T>>({ value: undefined, fault: undefined })
  useEffect(() => {
    let isShown = true
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = async () => {
      const answer = await hub.get(path, schema)
      if (!isShown) return
      if (answer.ok) return setAsked({ value: answer.value, fault: undefined })
      setAsked({ value: undefined, fault: answer.fault })
      timer = setTimeout(() => void ask(), againMs)
    }
    void ask()
    return () => {
      isShown = false
      clearTimeout(timer)
    }
  }, [hub, path, schema])
  return asked
}
