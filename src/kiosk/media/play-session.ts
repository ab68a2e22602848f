/** The sounds of one session through the loudspeaker: chapter after chapter, only when asked, at the volume of whoever listens. */
import { chapterSound, mediaPackName, type ShownSession, wholeSound } from '#contract/media.ts'
import type { DoorSounds } from '../app/doors.ts'

export interface Playing {
  /** `coming`: the sound is not on this terminal yet. */
  readonly state: 'still' | 'playing' | 'coming' | 'failed'
  /** Rank of the chapter that is heard, or was. */
  readonly chapter: number
  /** From 1 to 10. */
  readonly volume: number
}

export interface SessionPlayer {
  readonly read: () => Playing
  /** The chapter from its beginning, or on from where it stopped. */
  readonly play: (chapter?: number) => void
  readonly pause: () => void
  readonly skip: (seconds: number) => void
  readonly changeVolume: (by: 1 | -1) => void
  /** Silence, and the memory given back. */
  readonly close: () => void
}

interface PlayerParts {
  readonly sounds: DoorSounds
  readonly onChange: (playing: Playing) => void
  /** Several times a second while something is heard. */
  readonly onHeard: () => void
  readonly element?: HTMLAudioElement
}

export function playSession(
  { id, recording, chapters }: Pick<ShownSession, 'id' | 'recording' | 'chapters'>,
  { sounds, onChange, onHeard, element = new Audio() }: PlayerParts,
): SessionPlayer {
  let playing: Playing = { state: 'still', chapter: 0, volume: 10 }
  let address: string | undefined
  /** The sound in the element: the whole session, or one chapter. */
  let loaded: string | undefined
  let turn = 0
  const isWhole = recording.kind === 'file'
  const change = (part: Partial<Playing>) => {
    playing = { ...playing, ...part }
    onChange(playing)
  }
  const soundOf = (chapter: number) => (isWhole ? wholeSound : chapterSound(chapter))
  const startOf = (chapter: number) => (isWhole ? (chapters[chapter]?.at ?? 0) : 0)

  const unload = () => {
    element.pause()
    element.removeAttribute('src')
    if (address !== undefined) URL.revokeObjectURL(address)
    address = undefined
    loaded = undefined
  }
  /** Whether the element holds the sound of the chapter. */
  const load = async (chapter: number): Promise<boolean> => {
    const sound = soundOf(chapter)
    if (loaded === sound) return true
    const bytes = await sounds.find(mediaPackName(id), sound)
    if (!bytes) return false
    unload()
    address = URL.createObjectURL(new Blob([bytes], { type: 'audio/ogg; codecs=opus' }))
    element.src = address
    loaded = sound
    return true
  }
  const start = async (chapter: number, fromBeginning: boolean) => {
    turn += 1
    const own = turn
    if (!(await load(chapter))) {
      if (own === turn) change({ state: 'coming', chapter })
      return
    }
    // Something else was asked meanwhile.
    if (own !== turn) return
    if (fromBeginning) element.currentTime = startOf(chapter)
    element.volume = playing.volume / 10
    try {
      await element.play()
      if (own === turn) change({ state: 'playing', chapter })
    } catch {
      if (own === turn) change({ state: 'failed', chapter })
    }
  }

  element.addEventListener('ended', () => {
    const next = playing.chapter + 1
    if (!isWhole && next < chapters.length) void start(next, true)
    else change({ state: 'still', chapter: 0 })
  })
  element.addEventListener('error', () => {
    if (loaded !== undefined) change({ state: 'failed' })
  })
  element.addEventListener('timeupdate', () => {
    if (playing.state !== 'playing') return
    onHeard()
    if (!isWhole) return
    const chapter = chapters.findLastIndex(({ at = 0 }) => at <= element.currentTime)
    if (chapter >= 0 && chapter !== playing.chapter) change({ chapter })
  })

  return {
    read: () => playing,
    play: (chapter) =>
      void start(chapter ?? playing.chapter, chapter !== undefined || loaded === undefined),
    pause: () => {
      turn += 1
      element.pause()
      change({ state: 'still' })
    },
    skip: (seconds) => {
      if (loaded === undefined) return
      const end = Number.isFinite(element.duration) ? element.duration : 86_400
      element.currentTime = Math.min(end, Math.max(0, element.currentTime + seconds))
    },
    changeVolume: (by) => {
      const volume = Math.min(10, Math.max(1, playing.volume + by))
      element.volume = volume / 10
      change({ volume })
    },
    close: () => {
      turn += 1
      unload()
    },
  }
}
