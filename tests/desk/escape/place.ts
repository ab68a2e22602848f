/** A place to leave from: one page, as the kiosk's and as a site's, that tells whether the keyboard still reaches it. */
import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import { promisify } from 'node:util'

const run = promisify(execFile)

const page = `<!doctype html><meta charset="utf-8"><title>Une page</title>
<input id="field" autofocus style="position:fixed;left:40px;top:40px;width:300px;height:40px">
<a href="/elsewhere" target="_blank" style="position:fixed;left:40px;top:140px;width:300px;height:60px">un lien</a>
<script>
  const tell = (what) => fetch('/heard' + location.pathname + '?' + what)
  addEventListener('keydown', (event) => { if (event.key === 'q') tell('key') }, true)
  tell('load')
</script>`

export interface Place {
  readonly port: number
  /** How often the page at `/kiosk` or `/site` said that it loaded, or that it heard the letter q. */
  readonly heard: (where: 'kiosk' | 'site', what: 'key' | 'load') => number
  readonly stop: () => void
}

export async function openPlace(): Promise<Place> {
  const said: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    if (path.startsWith('/heard/')) said.push(path.slice('/heard/'.length))
    response.setHeader('content-type', 'text/html; charset=utf-8').end(page)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    port: address.port,
    heard: (where, what) => said.filter((each) => each === `${where}?${what}`).length,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** Hands on the keyboard and the pointer of a screen. */
export const handsOn =
  (env: Record<string, string>) =>
  async (...args: readonly string[]): Promise<string> =>
    (await run('xdotool', [...args], { env })).stdout
