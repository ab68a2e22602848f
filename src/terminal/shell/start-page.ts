/**
 * What the screen shows until the guide is there: calm, nothing to touch. Colours and sizes are those of the design
 * tokens (text 7:1 at least, WCAG 1.4.6). Self-contained: no file, no script, no font to fetch.
 */
import type { Protocol } from 'devtools-protocol'

export type StartWords = 'starting' | 'silent'

const wordsOf: Record<StartWords, { title: string; lines: readonly string[]; english: string }> = {
  starting: {
    title: 'Le poste démarre…',
    lines: ['Un instant, il n’y a rien à faire.'],
    english: 'Starting. One moment, please.',
  },
  silent: {
    title: 'Le serveur ne répond pas',
    lines: [
      'Ce n’est pas à cause de vous. Le poste essaie encore, tout seul.',
      'Vous pouvez demander de l’aide à un agent.',
    ],
    english: 'The server does not answer. This computer keeps trying. Staff can help you.',
  },
}

const style = `
html{color-scheme:light;background:#f6f4ec;color:#10282d;font:20px/1.42 "Atkinson Hyperlegible Next",system-ui,"Noto Sans","DejaVu Sans",sans-serif;cursor:default;user-select:none}
body{margin:0;min-height:100vh;display:grid;place-content:center;padding:32px;box-sizing:border-box;text-align:center}
h1{font-size:2.4em;line-height:1.14;margin:0 0 .6em}
p{font-size:1.2em;margin:0 0 .6em}
[lang=en]{font-size:1em;color:#38494c}`

/** The whole HTML document. */
export function startPage(which: StartWords): string {
  const { title, lines, english } = wordsOf[which]
  const paragraphs = lines.map((line) => `<p>${line}</p>`).join('')
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style><main role="status"><h1>${title}</h1>${paragraphs}<p lang="en">${english}</p></main></html>`
}

/** The same, as the browser's debugging protocol takes an answer in place of a server's. */
export const startAnswer = (which: StartWords) => ({
  responseCode: which === 'starting' ? 200 : 503,
  responseHeaders: [
    { name: 'Content-Type', value: 'text/html; charset=utf-8' },
    { name: 'Cache-Control', value: 'no-store' },
    { name: 'Content-Security-Policy', value: "default-src 'none'; style-src 'unsafe-inline'" },
  ] satisfies Protocol.Fetch.HeaderEntry[],
  body: Buffer.from(startPage(which)).toString('base64'),
})
