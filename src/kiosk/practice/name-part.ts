/** How what is pointed at is called, so that it can be said and not only circled. */
import { holds, placeNow, type SceneState } from '#guide/exercise/play-scene.ts'
import type { Part, Scene, Words } from '#guide/exercise/scene.ts'

/** The words on what does `act` here; those of a place for its tab. */
export function namePart(scene: Scene, state: SceneState, act: string): Words | undefined {
  const find = (parts: readonly Part[]): Words | undefined => {
    for (const part of parts) {
      if (!holds(part.when, state.facts)) continue
      if (part.is === 'group') {
        const found = find(part.parts)
        if (found) return found
      }
      if (part.is === 'list' && part.options.some((option) => option.act === act)) return part.words
      if ((part.is === 'act' || part.is === 'field') && part.act === act) return part.words
    }
    return undefined
  }
  const place = scene.places[placeNow(state)]
  const tab = /^(?:tab|close):(.*)$/.exec(act)?.[1]
  return find(place?.parts ?? []) ?? (tab === undefined ? undefined : scene.places[tab]?.title)
}
