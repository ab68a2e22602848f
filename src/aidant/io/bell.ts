/** The sound of a call: two notes, made here. A browser lets a page sound after a first touch only. */
import { createStore, type Source } from '#ui/store/store.ts'

export const volumes = ['soft', 'medium', 'loud'] as const
export type Volume = (typeof volumes)[number]
const gains: Readonly<Record<Volume, number>> = { soft: 0.12, medium: 0.4, loud: 1 }

const key = 'escale-aidant-volume'
/** A5 then E5: heard over voices, and no alarm. */
const notes = [
  [880, 0],
  [659.25, 0.22],
] as const
const noteS = 0.5

export interface BellState {
  readonly volume: Volume
  /** It would be heard now. */
  readonly isAwake: boolean
}

export interface Bell extends Source<BellState> {
  /** In answer to a touch or a key. */
  readonly wake: () => void
  /** The same, and is heard: a browser needs a moment between the two. */
  readonly sound: () => void
  readonly ring: () => void
  readonly setVolume: (volume: Volume) => void
}

const keptVolume = (): Volume => {
  try {
    const kept = localStorage.getItem(key)
    return volumes.find((known) => known === kept) ?? 'medium'
  } catch {
    return 'medium' // Storage may be closed by a policy.
  }
}

export function createBell(): Bell {
  const store = createStore<BellState>({ volume: keptVolume(), isAwake: false })
  let audio: AudioContext | undefined

  const wake = async () => {
    if (!audio) {
      const made = new AudioContext()
      made.addEventListener('statechange', () =>
        store.change({ isAwake: made.state === 'running' }),
      )
      audio = made
    }
    await audio.resume()
  }
  const ring = () => {
    if (!audio || audio.state !== 'running') return
    for (const [frequency, delayS] of notes) strike(audio, frequency, delayS, store.read().volume)
    // For who measures from the touch to the sound.
    performance.mark('rung')
  }
  return {
    read: store.read,
    subscribe: store.subscribe,
    // A browser that keeps the page silent is told by `isAwake`.
    wake: () => void wake().catch(() => undefined),
    sound: () => void wake().then(ring, () => undefined),
    ring,
    setVolume(volume) {
      store.change({ volume })
      try {
        localStorage.setItem(key, volume)
      } catch {
        // As above: for this page then.
      }
    },
  }
}

function strike(audio: AudioContext, frequency: number, delayS: number, volume: Volume): void {
  const startS = audio.currentTime + delayS
  const tone = new OscillatorNode(audio, { type: 'triangle', frequency })
  const gain = new GainNode(audio, { gain: 0 })
  gain.gain.linearRampToValueAtTime(gains[volume], startS + 0.02)
  gain.gain.exponentialRampToValueAtTime(0.001, startS + noteS)
  tone.connect(gain).connect(audio.destination)
  tone.start(startS)
  tone.stop(startS + noteS)
}
