/** The aidants' door. */
import '#ui/front.css'
import '#ui/layout/layout.css'
import '#ui/notice/notice.css'
import { render } from 'preact'
import { createHub } from '#ask/hub.ts'
import { createComfort } from '#ui/comfort/comfort.ts'
import frontPictures from '#ui/pictures/front.svg?raw'
import morePictures from '#ui/pictures/more.svg?raw'
import { App } from './app/app.tsx'
import { helperSession } from './app/helper-session.ts'
import { createBell } from './io/bell.ts'
import { stayAwake } from './io/stay-awake.ts'
import { tabletDatabase } from './io/tablet-database.ts'

const after = (ms: number, run: () => void) => {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}

const session = helperSession(tabletDatabase(), after)

document.body.insertAdjacentHTML('beforeend', frontPictures + morePictures)
const root = document.querySelector('#app')
if (root)
  render(
    <App
      session={session}
      hub={createHub()}
      comfort={createComfort('escale-aidant-comfort')}
      bell={createBell()}
      ways={{ now: Date.now, after, random: Math.random }}
    />,
    root,
  )
void session.refresh()
stayAwake()
// Opens without a network from the second time on.
if ('serviceWorker' in navigator)
  void navigator.serviceWorker
    .register('/aidant/aidant-service-worker.js', { scope: '/aidant/' })
    .catch(() => undefined)
