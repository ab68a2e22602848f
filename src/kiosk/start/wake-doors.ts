/** Loads what stands beside guides, where a release has it: each door in its own file, once the rest is awake. */
import type { Content } from '#contract/release.ts'
import type { Store } from '#ui/store/store.ts'
import type { Door, Doors, DoorSounds } from '../app/doors.ts'
import type { TerminalState } from '../app/terminal-state.ts'

const noSounds: DoorSounds = { find: () => Promise.resolve(undefined) }

/** Reads its part of a release; `undefined` when this version does not understand it. */
type OpenDoor = (text: string, sounds: DoorSounds) => Door | undefined

const openers: Readonly<Record<string, () => Promise<OpenDoor>>> = {
  directory: async () => (await import('../directory/open-directory.ts')).openDirectory,
  pass: async () => (await import('../pass/open-pass.ts')).openPass,
  media: async () => (await import('../media/open-media.ts')).openMedia,
}

export const openDoors = async (
  doors: NonNullable<Content['doors']>,
  sounds: DoorSounds = noSounds,
): Promise<Doors> => {
  const opened = await Promise.all(
    Object.entries(openers).map(async ([id, load]): Promise<readonly [string, Door][]> => {
      const text = doors[id]
      if (text === undefined) return []
      const door = (await load())(text, sounds)
      return door ? [[id, door]] : []
    }),
  )
  return Object.fromEntries(opened.flat())
}

/** Should a file fail to load, the next change of the terminal tries again. */
export function wakeDoors(terminal: Store<TerminalState>, sounds: DoorSounds = noSounds) {
  let read: Content | undefined
  const follow = () => {
    const { content } = terminal.read()
    if (content === read) return
    read = content
    void openDoors(content?.doors ?? {}, sounds)
      .then((doors) => {
        if (read === content) terminal.change({ doors })
      })
      .catch(() => {
        if (read === content) read = undefined
      })
  }
  terminal.subscribe(follow)
  follow()
}
