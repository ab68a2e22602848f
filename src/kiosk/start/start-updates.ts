/** A newer version of the shell is taken on the attract screen, never under a person. */
import { registerApp } from '../io/app-update.ts'
import type { SessionPort } from '../app/session-port.ts'

/** The attract screen must have been still for this long: somebody may just be reaching for it. */
const stillMs = 5000
const lookEveryMs = 10 * 60_000

/** `beforeTaking`: what a newer version must find. It never rejects. */
export async function startUpdates(session: SessionPort, beforeTaking: () => Promise<unknown>) {
  const app = await registerApp({ url: '/service-worker.js' })
  let timer: ReturnType<typeof setTimeout> | undefined
  const takeSoon = () => {
    clearTimeout(timer)
    if (session.read().moment !== 'attract' || !app.hasNewVersion()) return
    timer = setTimeout(() => {
      if (session.read().moment !== 'attract') return
      void beforeTaking().then(() => {
        if (session.read().moment === 'attract') void app.takeNewVersion()
      })
    }, stillMs)
  }
  session.subscribe(takeSoon)
  setInterval(() => void app.lookForNewVersion().then(takeSoon), lookEveryMs)
  takeSoon()
}
