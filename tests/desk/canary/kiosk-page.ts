/** A kiosk that says what the test asks it to, and repeats to the test what it hears. It knows nothing of the sites. */
import { linkEventName, linkName } from '#contract/terminal-link.ts'

/** Says that it is drawn and has the whole screen, whoever put it there. */
const sayHome = `
const sayHome = () => {
  const isWhole = innerWidth >= screen.width && innerHeight >= screen.height
  requestAnimationFrame(() => (isWhole ? setTimeout(() => void fetch('/at-home')) : sayHome()))
}`

/** The home of a browser without a supervisor. */
export const plainHome = `<!doctype html><html lang="fr"><title>Accueil</title><body><p>Accueil</p>
<script>${sayHome}
sayHome()</script>`

/** `control` is a token that is in the memory of the shell on purpose: a search that does not find it is blind. */
export const kioskPage = (control: string) => `<!doctype html>
<html lang="fr"><meta charset="utf-8"><title>Kiosque</title>
<body><p>Kiosque</p>
<script>${sayHome}
const control = '${control}'
globalThis.kept = Array.from({ length: 8 }, (_, at) => control + '-' + at)
let asks = 0
const post = (deed) => globalThis.${linkName}.post(JSON.stringify({ ask: asks++, deed }))
const tell = (body) => fetch('/told', { method: 'POST', body })
addEventListener('${linkEventName}', ({ data }) => {
  const told = JSON.parse(data)
  if (told.tell === 'beat') post({ do: 'beat', beat: told.beat })
  else void tell(data)
  if (told.tell === 'receipt') sayHome()
})
const deeds = new EventSource('/deeds')
deeds.addEventListener('message', ({ data }) => post(JSON.parse(data)))
const begin = () => {
  if (globalThis.${linkName}) post({ do: 'hello' })
  else requestAnimationFrame(begin)
}
deeds.addEventListener('open', begin, { once: true })
</script>`
