import { useEffect, useState } from 'preact/hooks'
import type { AnswerSchema, HubFault } from '#ask/hub.ts'
import { useAidant } from '../app/aidant-context.ts'

export interface AskedOnce<T> {
  readonly value: T | undefined
  readonly fault: HubFault | undefined
}

/** Asks the hub once, and again for another address. */
export function useAsked<T>(path: string, schema: AnswerSchema<T>): AskedOnce<T> {
  const { hub } = useAidant()
  const [asked, setAsked] = useState<AskedOnce<T>>({ value: undefined, fault: undefined })
  useEffect(() => {
    let isShown = true
    void hub.get(path, schema).then((answer) => {
      if (!isShown) return
      setAsked(
        answer.ok
          ? { value: answer.value, fault: undefined }
          : { value: undefined, fault: answer.fault },
      )
    })
    return () => {
      isShown = false
    }
  }, [hub, path, schema])
  return asked
}
