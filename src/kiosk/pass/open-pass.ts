/** The page of a pass of the release on the screens. */
import * as v from 'valibot'
import { shownPassSchema } from '#contract/pass.ts'
import type { Door } from '../app/doors.ts'
import { passScreens } from './pass-screens.tsx'

const passText = v.pipe(v.string(), v.parseJson(), shownPassSchema)

/** One that this version does not understand is not offered. */
export function openPass(text: string): Door | undefined {
  const parsed = v.safeParse(passText, text)
  return parsed.success ? passScreens(parsed.output) : undefined
}
