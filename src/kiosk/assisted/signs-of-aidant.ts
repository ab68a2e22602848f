import { useEffect } from 'preact/hooks'
import type { HelpDesk } from './help-desk.ts'

/** On the aidant's own screens, what is touched comes from the aidant. */
const signsOfAidant = ['pointerdown', 'keydown', 'wheel'] as const

/** Keeps the help open for as long as they do something. */
export function useSignsOfAidant({ stir }: Pick<HelpDesk, 'stir'>): void {
  useEffect(() => {
    for (const sign of signsOfAidant) addEventListener(sign, stir, { passive: true })
    return () => {
      for (const sign of signsOfAidant) removeEventListener(sign, stir)
    }
  }, [stir])
}
