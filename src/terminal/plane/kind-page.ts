/**
 * The pages shown in place of the browser's own: calm, one thing to do, no code, no address. Colours and sizes are those of
 * the design tokens (text 7:1 at least, WCAG 1.4.6; keys 64 px high). Self-contained: no file, no script, no font to fetch.
 */
type KindPage = 'waiting' | 'blocked' | 'unreachable' | 'crashed'

interface Words {
  readonly title: string
  readonly lines: readonly string[]
  readonly key: string
  /** What the guard says to the keeper when the key is pressed. */
  readonly deed: 'back' | 'again'
  readonly english: string
}

const wordsOf: Record<Exclude<KindPage, 'waiting'>, Words> = {
  blocked: {
    title: 'Cette page ne s’ouvre pas ici',
    lines: [
      'Ce poste ouvre seulement les sites officiels de votre démarche.',
      'Vous n’avez rien fait de mal, et rien n’est perdu.',
    ],
    key: 'Revenir au site',
    deed: 'back',
    english: 'This page does not open here. Press the button to go back to the site.',
  },
  unreachable: {
    title: 'Le site ne répond pas',
    lines: [
      'Ce n’est pas à cause de vous.',
      'Attendez un peu, puis essayez encore. Si rien ne vient, touchez « Aide ».',
    ],
    key: 'Essayer encore',
    deed: 'again',
    english: 'The site does not answer. Wait a moment, then press the button to try again.',
  },
  crashed: {
    title: 'La page s’est arrêtée',
    lines: ['Ce n’est pas à cause de vous.', 'Vous pouvez la rouvrir.'],
    key: 'Rouvrir la page',
    deed: 'again',
    english: 'The page has stopped. Press the button to open it again.',
  },
}

const style = `
html{color-scheme:light;background:#f6f4ec;color:#10282d;font:20px/1.42 "Atkinson Hyperlegible Next",system-ui,"Noto Sans","DejaVu Sans",sans-serif}
body{margin:0;min-height:100vh;display:grid;align-content:center;justify-content:start;padding:32px 48px;box-sizing:border-box}
main{max-width:34em}
h1{font-size:2em;line-height:1.14;margin:0 0 .6em}
p{font-size:1.2em;margin:0 0 .6em}
button{font:inherit;font-size:1.2em;font-weight:650;min-height:64px;margin:1em 0 1.4em;padding:0 32px;border:0;border-radius:10px;background:#005157;color:#fff;box-shadow:0 5px 0 #003c41;cursor:pointer}
button:active{transform:translateY(5px);box-shadow:none;background:#003c41}
button:focus-visible{outline:3px solid #ffd84d;box-shadow:0 0 0 7px #10282d}
[lang=en]{font-size:1em;color:#38494c}
@media (forced-colors:active){button{border:3px solid}}`

/** The whole HTML document. `waiting` is an empty sheet: it is never in front of a person. */
export function kindPage(page: KindPage): string {
  const head = (title: string) =>
    `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style>`
  if (page === 'waiting') return head('Escale')
  const { title, lines, key, deed, english } = wordsOf[page]
  return `${head(title)}<main><h1>${title}</h1>${lines.map((line) => `<p>${line}</p>`).join('')}<button type="button" autofocus data-escale="${deed}">${key}</button><p lang="en">${english}</p></main></html>`
}

/** The same, as the browser's debugging protocol takes an answer in place of a site's. */
export const kindAnswer = (page: KindPage) => ({
  responseCode: page === 'blocked' ? 403 : page === 'waiting' ? 200 : 503,
  responseHeaders: [
    { name: 'Content-Type', value: 'text/html; charset=utf-8' },
    { name: 'Cache-Control', value: 'no-store' },
    // Shown at the site's address: it may run nothing there.
    { name: 'Content-Security-Policy', value: "default-src 'none'; style-src 'unsafe-inline'" },
  ],
  body: Buffer.from(kindPage(page)).toString('base64'),
})
