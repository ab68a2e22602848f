/** @whole A document sent slowly, by a real browser to a real server, while nobody touches anything. */
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startDisplay } from './display.ts'
import { siteArea, startKeeper, until } from './keeper-under-test.ts'

const page = `<!doctype html><title>Envoi</title>
<input type="file" style="position: fixed; inset: 0; width: 100%; height: 100%; background: #dee">
<script>
  document.querySelector('input').addEventListener('change', ({ target }) =>
    fetch('/sent', { method: 'POST', body: target.files[0] }))
</script>`

let display: Awaited<ReturnType<typeof startDisplay>>
/** Of the document on its way: the server has not answered. */
let sending: ServerResponse | undefined
const server = createServer(({ url }, response) => {
  if (url === '/file.pdf') {
    response.setHeader('content-disposition', 'attachment; filename="avis.pdf"')
    response.end('%PDF-1.4')
  } else if (url === '/sent') sending = response
  else response.setHeader('content-type', 'text/html').end(page)
})

beforeAll(async () => {
  display = await startDisplay()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(async () => {
  server.close()
  server.closeAllConnections()
  await display.stop()
})

test('what is being sent keeps the session awake, until the site has it', async () => {
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const keeper = await startKeeper(display.env, { rules: [{ site: 'essai', origins: [origin] }] })
  const open = (path: string) =>
    keeper.order({ do: 'open', address: origin + path, bounds: siteArea })
  const stirs = (from: number) =>
    keeper.reports.slice(from).filter(({ say }) => say === 'stirred').length

  open('/file.pdf')
  await keeper.hear('documents', ({ documents }) => documents[0]?.state === 'here')
  open('/')
  await keeper.hear('site', ({ state }) => state === 'open')
  await until(async () => {
    execFileSync('xdotool', ['mousemove', '840', '360', 'click', '1'], { env: display.env })
    return keeper.reports.some((report) => report.say === 'choosing' && report.isOpen)
  }, 'the site asks for a file')
  const from = keeper.reports.length
  keeper.order({ do: 'choose', document: 1 })
  await until(() => sending !== undefined, 'the document arrives')
  await until(() => stirs(from) > 2, 'three signs of life')

  sending?.end()
  const answered = keeper.reports.length
  keeper.order({ do: 'print', order: 1, what: 'page' })
  await keeper.hear('print-ready')
  expect(stirs(answered)).toBeLessThanOrEqual(1)
  await keeper.stop()
})
