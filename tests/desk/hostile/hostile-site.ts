/**
 * The sites of the fault list (security reference, 53 to 62), on this very PC: an official one that behaves badly, another
 * official one, one outside the list, and one whose certificate nobody can check.
 */
import { execFileSync } from 'node:child_process'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo, Server } from 'node:net'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Buttons as big as the window: the test's pointer cannot miss. */
const big = 'style="position:fixed;inset:0;width:100%;height:100%;display:block;background:#cde"'

/** A second of a low note without end (WAV, 8 kHz), and how often it said that it goes on. */
const plays = (isMuted: boolean) => `onclick = () => {
    const bytes = new Uint8Array(8044).fill(128)
    const words = ["RIFF", 8036, "WAVEfmt ", 16, 0x10001, 8000, 8000, 0x80001, "data", 8000]
    let at = 0
    for (const word of words) {
      if (typeof word === "string") for (const letter of word) bytes[at++] = letter.charCodeAt(0)
      else { new DataView(bytes.buffer).setUint32(at, word, true); at += 4 }
    }
    for (let i = 44; i < bytes.length; i++) bytes[i] = 128 + 60 * Math.sin(i / 12)
    const note = document.body.appendChild(new Audio(URL.createObjectURL(new Blob([bytes], { type: "audio/wav" }))))
    note.loop = true
    note.muted = ${isMuted}
    let signs = 0
    note.ontimeupdate = () => tell("playing " + (signs += 1))
    note.play().catch((fault) => tell(fault.name))
  }`

/** What a page runs: `tell(x)` reaches the test as a line of `told`. */
const scripts: Record<string, string> = {
  plain: '',
  storm: 'onclick = () => setInterval(() => open("/plain"), 10)',
  tabs: 'onclick = () => { for (let i = 0; i < 30; i++) open("/plain?" + i, "_blank", "noopener") }',
  alerts: 'setTimeout(() => { while (true) alert("encore") })',
  stay: 'onbeforeunload = (event) => { event.preventDefault(); return "restez" }',
  hang: 'onclick = () => { while (true); }',
  opener: 'onclick = () => open("/turn-opener", "_blank", "popup")',
  print: 'onclick = () => { print(); tell("printed") }',
  close: 'setTimeout(() => { close(); tell("after close") })',
  fullscreen: `onclick = async () => {
    const say = (word) => () => tell(word)
    await document.documentElement.requestFullscreen().then(say("full"), say("not full"))
    tell(document.fullscreenElement === null ? "in window" : "covers")
    tell("showOpenFilePicker" in self ? "picker" : "no picker")
  }`,
  permissions: `onclick = async () => {
    const say = (name, ask) => ask().then(() => tell(name + " granted"), (fault) => tell(name + " " + fault.name))
    await say("camera", () => navigator.mediaDevices.getUserMedia({ video: true }))
    await say("microphone", () => navigator.mediaDevices.getUserMedia({ audio: true }))
    await say("place", () => new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, (f) => no({ name: "denied " + f.code }))))
    await say("clipboard", () => navigator.clipboard.readText())
    await say("pointer", () => document.body.requestPointerLock())
    tell("notifications " + (self.Notification ? await Notification.requestPermission() : "denied"))
    tell("asked")
  }`,
  'busy-popup': `onclick = () => { open("/plain", "_blank", "popup"); work() }`,
  'busy-tab': `onclick = () => { open("/plain", "_blank"); work() }`,
  sound: plays(false),
  'muted-sound': plays(true),
  external: `onclick = () => {
    for (const scheme of ["mailto:a@b.nc", "tel:1012", "ms-settings:", "search-ms:q", "intent:x", "vscode://x"]) {
      location.href = scheme
      open(scheme)
      document.body.append(Object.assign(document.createElement("iframe"), { src: scheme }))
    }
    tell("asked")
  }`,
  schemes: `onclick = () => {
    for (const scheme of ["chrome://settings", "file:///etc/passwd", "view-source:http://localhost", "devtools://devtools/x", "data:text/html,x", "javascript:1", "about:blank"]) {
      try { open(scheme) } catch {}
      try { location.href = scheme } catch {}
    }
    tell("asked")
  }`,
  replay: `navigator.serviceWorker.register("/worker.js").then(() => navigator.serviceWorker.ready).then(() => {
    if (navigator.serviceWorker.controller) tell("controlled")
    else navigator.serviceWorker.addEventListener("controllerchange", () => tell("controlled"))
  })`,
}

const bodies: Record<string, string> = {
  external: `<a href="mailto:a@b.nc" ${big}>Écrire</a>`,
  'blank-link': `<a target="_blank" href="/plain" ${big}>Ouvrir</a>`,
  // The site hides the click from everyone: the browser's own new tab is what is left.
  'sly-link': `<a target="_blank" href="/plain" ${big} onclick="event.stopPropagation()">Ouvrir</a>`,
  'blank-form': `<form target="_blank" method="post" action="/posted"><input type="hidden" name="mot" value="aroha"><button ${big}>Envoyer</button></form>`,
  'out-link': `<a href="OUTSIDE/plain" ${big}>Dehors</a>`,
  'out-popup': `<button ${big} onclick="window.open('OUTSIDE/plain')">Dehors</button>`,
  'out-frame': '<iframe src="ftp://localhost/x"></iframe><iframe src="OUTSIDE/plain"></iframe>',
  upload: `<input type="file" ${big} onchange="tell(this.files[0].name)">`,
  download: `<a href="/file.pdf" ${big}>Télécharger</a>`,
  field: `<textarea autofocus ${big} oninput="tell(this.value)"></textarea>`,
}

const page = (
  name: string,
) => `<!doctype html><html lang="fr"><meta charset="utf-8"><title>${name}</title>
<script>
const tell = (words) => navigator.sendBeacon("/tell", words)
const work = () => { for (const end = performance.now() + 800; performance.now() < end;); }
addEventListener("click", () => tell("pressed " + location.pathname), true)
</script>
<body>${bodies[name] ?? `<h1>${name}</h1>`}<script>${scripts[name] ?? ''}</script>`

const serviceWorker = `
addEventListener("install", () => skipWaiting())
addEventListener("activate", (event) => event.waitUntil(clients.claim()))
addEventListener("fetch", (event) => {
  if (event.request.mode === "navigate") event.respondWith(new Response("<h1>rejoué</h1><script>navigator.sendBeacon('/tell', 'replayed')</script>", { headers: { "content-type": "text/html" } }))
})`

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address() as AddressInfo
  return address.port
}

/** A certificate for this PC that no authority signed. */
function selfSigned() {
  const folder = mkdtempSync(join(tmpdir(), 'escale-cert-'))
  const file = (name: string) => join(folder, name)
  try {
    const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
    const out = ['-keyout', file('key.pem'), '-out', file('cert.pem')]
    execFileSync(
      'openssl',
      ['req', '-x509', ...key, ...out, '-subj', '/CN=localhost', '-days', '1'],
      {
        stdio: 'ignore',
      },
    )
    return { key: readFileSync(file('key.pem')), cert: readFileSync(file('cert.pem')) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export async function startHostileSite() {
  const asked: string[] = []
  const told: string[] = []
  const outside: string[] = []
  const slow = new Set<ServerResponse>()

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const name = url.pathname.slice(1)
    asked.push(url.pathname)
    const html = (body: string, headers: Record<string, string> = {}) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers })
      response.end(body)
    }
    const redirect = (location: string) => response.writeHead(302, { location }).end()
    const download = (file: string, headers: Record<string, string> = {}) =>
      response.writeHead(200, {
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file)}`,
        ...headers,
      })
    switch (name) {
      case 'tell':
        request.on('data', (data: Buffer) => told.push(data.toString()))
        request.on('end', () => response.writeHead(204).end())
        return
      case 'posted':
        request.on('data', (data: Buffer) => told.push(`posted ${data.toString()}`))
        request.on('end', () => html('<h1>reçu</h1>'))
        return
      case 'coop':
        return html(page('opener'), { 'cross-origin-opener-policy': 'same-origin' })
      case 'turn-opener':
        return html(
          `<script>opener.location = "${places.outside}/plain"; navigator.sendBeacon("/tell", "turned")</script>`,
        )
      case 'worker.js':
        return response.writeHead(200, { 'content-type': 'text/javascript' }).end(serviceWorker)
      case 'endless':
        return redirect(`/endless?${Number(url.search.slice(1)) + 1}`)
      case 'redirect-out':
        return redirect(`${places.outside}/plain`)
      case 'redirect-other':
        return redirect(`${places.other}/plain`)
      case 'late':
        slow.add(response)
        return
      case 'password':
        return response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end('non')
      case 'huge':
        download('film.bin', { 'content-length': '5000000000' }).write(Buffer.alloc(100_000))
        slow.add(response)
        return
      case 'many':
        return html(
          `${page('plain')}<script>for (let i = 0; i < 1000; i++) { const a = document.createElement("a"); a.href = "/file.pdf?" + i; a.download = ""; document.body.append(a); a.click() }</script>`,
        )
      case 'file.pdf':
        return download('avis\nd’impôt 2026.pdf', { 'content-type': 'application/pdf' }).end(
          '%PDF-1.4 aroha',
        )
      case 'inline.pdf':
        return response
          .writeHead(200, { 'content-type': 'application/pdf' })
          .end(
            '%PDF-1.4\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1);this.print())>>>>endobj',
          )
      case 'blob':
        return html(
          `${page('plain')}<button ${big} onclick="const a = document.createElement('a'); a.href = window.URL.createObjectURL(new Blob(['%PDF-1.4'])); a.download = 'attestation.pdf'; a.click()">x</button>`,
        )
      default:
        return html(page(name).replaceAll('OUTSIDE', places.outside))
    }
  }
  const official = createServer(answer)
  const elsewhere = createServer((request, response) => {
    outside.push(request.url ?? '')
    response.end('dehors')
  })
  const secure = createSecureServer(selfSigned(), answer)
  const [port, outsidePort, securePort] = await Promise.all(
    [official, elsewhere, secure].map(listen),
  )
  const places = {
    official: `http://127.0.0.1:${port}`,
    /** The same server under another name: another origin of the list. */
    other: `http://localhost:${port}`,
    outside: `http://localhost:${outsidePort}`,
    secure: `https://localhost:${securePort}`,
  }
  return {
    ...places,
    rules: [
      { site: 'impots', origins: [places.official, places.secure, 'https://nulle-part.invalid'] },
      { site: 'cafat', origins: [places.other] },
    ],
    /** Paths asked from the official site, in order. */
    asked,
    /** What its pages told. */
    told,
    /** What reached the site outside the list: must stay empty but for frames. */
    reached: outside,
    stop: () => {
      for (const response of slow) response.destroy()
      for (const server of [official, elsewhere, secure]) {
        server.closeAllConnections()
        server.close()
      }
    },
  }
}
