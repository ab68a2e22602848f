import * as v from 'valibot'
import type { BuiltFile } from '#author/build-release.ts'
import { type Front, frontSchema } from '#contract/release.ts'

export const readFront = (files: readonly BuiltFile[] | undefined): Front => {
  const file = files?.find(({ name }) => name === 'front')
  return v.parse(
    v.pipe(v.string(), v.parseJson(), frontSchema),
    new TextDecoder().decode(file?.content),
  )
}
