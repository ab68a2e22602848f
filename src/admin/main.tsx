/** The administrator's door. */
import '#ui/front.css'
import '#ui/layout/layout.css'
import '#ui/notice/notice.css'
import './app/console.css'
import { render } from 'preact'
import frontPictures from '#ui/pictures/front.svg?raw'
import morePictures from '#ui/pictures/more.svg?raw'
import staffPictures from '#ui/pictures/staff.svg?raw'
import { createStore } from '#ui/store/store.ts'
import { App, appOver } from './app/app.tsx'
import { isEntryLink, takeLinkToken } from './entry/link-token.ts'
import { createHints } from './io/hints.ts'
import { createHub } from '#ask/hub.ts'

const linkToken = takeLinkToken()
// A link pasted into an open console changes the address only.
window.addEventListener('hashchange', () => {
  if (isEntryLink(location.hash)) location.reload()
})

const now = createStore({ ms: Date.now() })
setInterval(() => now.change({ ms: Date.now() }), 10_000)

const parts = appOver({ hub: createHub(), openHints: createHints, now, linkToken })
document.body.insertAdjacentHTML('beforeend', frontPictures + morePictures + staffPictures)
const root = document.querySelector('#app')
if (root) render(<App {...parts} />, root)
void parts.session.refresh()
