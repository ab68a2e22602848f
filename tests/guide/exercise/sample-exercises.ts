/** One exercise of each kind, and whatever the shelves of this repository hold. */
import { globSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { parse } from 'yaml'
import { type Exercise, type ExerciseKind, exerciseSchema } from '#contract/exercise/exercise.ts'
import type { Scene } from '#guide/exercise/scene.ts'
import { sceneOf } from '#guide/exercise/scene-of.ts'

const read = (file: string): Exercise => v.parse(exerciseSchema, parse(readFileSync(file, 'utf8')))

export const samples: readonly Exercise[] = globSync('tests/guide/exercise/samples/*.exercise.yaml')
  .toSorted()
  .map(read)

export const shipped: readonly Exercise[] = globSync('kiosk-config/**/exercises/*.exercise.yaml')
  .toSorted()
  .map(read)

export const sampleOf = <Kind extends ExerciseKind>(kind: Kind) => {
  const found = samples.find(
    (one): one is Extract<Exercise, { readonly kind: Kind }> => one.kind === kind,
  )
  if (!found) throw new Error(`no sample of ${kind}`)
  return found
}

export const sceneOfSample = (kind: Exclude<ExerciseKind, 'cv'>): Scene => {
  const scene = sceneOf(sampleOf(kind))
  if (!scene) throw new Error(`no scene of ${kind}`)
  return scene
}
