/** « Où trouver de l'aide » of the release on the screens. */
import * as v from 'valibot'
import { foundDirectorySchema } from '#contract/place-directory.ts'
import type { Door } from '../app/doors.ts'
import { directoryScreens } from './directory-screens.tsx'

const directoryText = v.pipe(v.string(), v.parseJson(), foundDirectorySchema)

/** One that this version does not understand is not offered. */
export function openDirectory(text: string): Door | undefined {
  const parsed = v.safeParse(directoryText, text)
  return parsed.success ? directoryScreens(parsed.output) : undefined
}
