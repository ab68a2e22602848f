import { expect, test } from 'vitest'
import type { Part, Scene } from '#guide/exercise/scene.ts'
import { sceneOf } from '#guide/exercise/scene-of.ts'
import { samples } from './sample-exercises.ts'

const flat = (parts: readonly Part[]): readonly Part[] =>
  parts.flatMap((part) => (part.is === 'group' ? [part, ...flat(part.parts)] : [part]))

const targets = ({ places }: Scene) =>
  Object.values(places)
    .flatMap(({ parts }) => flat(parts))
    .flatMap((part) => ((part.is === 'act' || part.is === 'field') && part.to ? [part.to] : []))

test('every way of every sample leads to a place of its scene', () => {
  for (const scene of samples.flatMap((exercise) => sceneOf(exercise) ?? []))
    expect([...Object.keys(scene.places), 'back']).toEqual(expect.arrayContaining(targets(scene)))
})
