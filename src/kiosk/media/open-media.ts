/** The shelf of sessions of the release on the screens. */
import * as v from 'valibot'
import { shownMediaSchema } from '#contract/media.ts'
import type { Door, DoorSounds } from '../app/doors.ts'
import { mediaScreens } from './media-screens.tsx'

const mediaText = v.pipe(v.string(), v.parseJson(), shownMediaSchema)

/** One that this version does not understand is not offered. */
export function openMedia(text: string, sounds: DoorSounds): Door | undefined {
  const parsed = v.safeParse(mediaText, text)
  return parsed.success ? mediaScreens(parsed.output, sounds) : undefined
}
