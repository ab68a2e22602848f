/** « Écouter » is heard from recordings where a release has them: once they have come, and as long as the release is shown. */
import type { SealCrypto } from '#seal/seal-crypto.ts'
import { currentView } from '#session/trail.ts'
import type { SessionPort } from '../app/session-port.ts'
import type { Speech } from '../io/speech.ts'
import type { Looking } from '../release/look-for-release.ts'
import { shownManifest } from '../release/shown-manifest.ts'
import type { KioskReleases } from '../release/terminal-stores.ts'
import { bringRecordings } from './bring-recordings.ts'
import { recordingFinder } from './find-recording.ts'
import { playSound } from './play-sound.ts'

/** The guide that the screen speaks of. */
function guideNow(session: SessionPort): string | undefined {
  const { context } = session.read()
  const view = currentView(context)
  return view.at === 'introduction' ? view.guide : context.walk?.guide.id
}

export interface Recorded {
  /** To be called when another release is shown. Never rejects. */
  find(): Promise<void>
  /** Brings what of the release on the screens is not here yet, whatever a person does meanwhile. Two at once are one; never rejects. */
  bring(looking: Looking): Promise<void>
}

export function startRecorded(
  speech: Pick<Speech, 'useRecordings'>,
  releases: KioskReleases,
  crypto: SealCrypto,
  session: SessionPort,
): Recorded {
  let close = () => {}
  session.subscribe(() => {
    if (session.read().moment === 'attract') close()
  })
  let turn = 0
  const find = async () => {
    turn += 1
    const own = turn
    const manifest = await shownManifest(releases).catch(() => undefined)
    const finder =
      manifest && (await recordingFinder(manifest, { releases, crypto }).catch(() => undefined))
    // Asked again meanwhile: what was found then is newer.
    if (own !== turn) return
    close = () => finder?.close()
    speech.useRecordings(
      finder && {
        speaks: (lang) => finder.hasAll(lang, guideNow(session)),
        async find(sentence, lang) {
          const sound = await finder.find(sentence, lang, guideNow(session)).catch(() => undefined)
          return sound && ((volume) => playSound(sound, { volume }))
        },
      },
    )
  }

  let bringing: Promise<void> | undefined
  const bring = async (looking: Looking) => {
    if (await bringRecordings(looking).catch(() => false)) await find()
  }
  return {
    find,
    bring(looking) {
      bringing ??= bring(looking).finally(() => {
        bringing = undefined
      })
      return bringing
    },
  }
}
