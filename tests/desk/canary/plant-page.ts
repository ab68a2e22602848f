/** The page of an official site that leaves everything a site can. Its functions are sent to the browser as they are. */
import type { Tokens } from './surfaces.ts'

interface Planting {
  readonly tokens: Tokens
  /** The two other origins: one in a frame, one in a window. */
  readonly frameOrigin: string
  readonly popupOrigin: string
}

/** What a page knows of whoever was here before; the first visit of a session must know nothing. */
export interface Known {
  readonly cookies: string
  readonly windowName: string
  readonly localStorage: number
  readonly sessionStorage: number
  readonly databases: number
  readonly caches: number
  readonly files: number
  readonly workers: number
  readonly history: number
  readonly scale: number
  readonly permissions: string
}

async function tellWhatIsKnown() {
  const files: string[] = []
  for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name)
  const permission = async (name: 'geolocation' | 'notifications') =>
    (await navigator.permissions.query({ name })).state
  const known: Known = {
    cookies: document.cookie,
    windowName: window.name,
    localStorage: localStorage.length,
    sessionStorage: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    files: files.length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    history: history.length,
    scale: devicePixelRatio,
    permissions: `${await permission('geolocation')} ${await permission('notifications')}`,
  }
  await fetch('/known', { method: 'POST', body: JSON.stringify(known) })
  location.replace(await (await fetch('/next')).text())
}

async function plant({ tokens, frameOrigin, popupOrigin }: Planting) {
  const did = (surface: string) => fetch('/did', { method: 'POST', body: surface })
  const attempt = (surface: string, act: () => unknown) =>
    Promise.resolve()
      .then(act)
      .then(() => did(surface))
      .catch((fault: unknown) => did(`${surface}: ${String(fault)}`))
  const element = <T extends HTMLElement>(tag: string, set: (made: T) => void) => {
    const made = document.createElement(tag) as T
    set(made)
    document.body.append(made)
    return made
  }

  const plantings: Readonly<Record<string, () => unknown>> = {
    url: () => location.search,
    fragment: () => location.hash,
    title: () => {
      if (document.title !== tokens.title) throw new Error(`the site reads « ${document.title} »`)
    },
    cookie: () => {
      document.cookie = `said=${tokens.cookie}; max-age=86400`
    },
    'local-storage': () => localStorage.setItem('said', tokens['local-storage']),
    'session-storage': () => sessionStorage.setItem('said', tokens['session-storage']),
    'indexed-db': () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('said', 1)
        opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('said'))
        opening.addEventListener('error', () => reject(opening.error))
        opening.addEventListener('success', () => {
          const transaction = opening.result.transaction('said', 'readwrite', {
            durability: 'strict',
          })
          transaction.objectStore('said').put(tokens['indexed-db'], 1)
          transaction.addEventListener('complete', () => resolve())
          transaction.addEventListener('error', () => reject(transaction.error))
        })
      }),
    'cache-storage': async () =>
      (await caches.open('said')).put('/said', new Response(tokens['cache-storage'])),
    opfs: async () => {
      const folder = await navigator.storage.getDirectory()
      const file = await (await folder.getFileHandle('said', { create: true })).createWritable()
      await file.write(tokens.opfs)
      await file.close()
    },
    'service-worker': async () => {
      await navigator.serviceWorker.register('/worker.js')
      await navigator.serviceWorker.ready
    },
    'http-cache': async () => (await fetch('/kept-a-year.txt')).text(),
    blob: async () => {
      const blob = new Blob([tokens.blob, 'x'.repeat(1_000_000)])
      const address = URL.createObjectURL(blob)
      return (await fetch(address)).text()
    },
    auth: () =>
      new Promise<void>((resolve, reject) => {
        const request = new XMLHttpRequest()
        request.open('GET', '/behind-a-password', true, 'person', tokens.auth)
        request.addEventListener('load', () =>
          request.status === 200 ? resolve() : reject(request.status),
        )
        request.addEventListener('error', reject)
        request.send()
      }),
    speech: () => speechSynthesis.speak(new SpeechSynthesisUtterance(tokens.speech)),
    'window-name': () => {
      window.name = tokens['window-name']
    },
    submitted: () =>
      new Promise<void>((resolve) => {
        const sink = element<HTMLIFrameElement>('iframe', (frame) => {
          frame.name = 'sink'
          frame.hidden = true
        })
        const form = element<HTMLFormElement>('form', (made) => {
          made.method = 'post'
          made.action = '/submit'
          made.target = 'sink'
          made.innerHTML = `<input name="said" value="${tokens.submitted}">`
        })
        sink.addEventListener('load', () => resolve())
        form.submit()
      }),
    'frame-storage': () =>
      new Promise<void>((resolve) => {
        window.addEventListener('message', ({ origin }) => {
          if (origin === frameOrigin) resolve()
        })
        element<HTMLIFrameElement>('iframe', (frame) => {
          frame.src = `${frameOrigin}/frame`
        })
      }),
    download: () => {
      element<HTMLAnchorElement>('a', (link) => {
        link.href = '/download'
        link.click()
      })
    },
    // Asked for, not waited for: where nobody is there to answer, a prompt would stay.
    permission: () => {
      const heed = () => void did('permission-answered')
      navigator.geolocation.getCurrentPosition(heed, heed)
      if ('Notification' in globalThis) void Notification.requestPermission().then(heed, heed)
    },
    'push-state': () => history.pushState(undefined, '', `/visit/${tokens['push-state']}`),
    'history-state': () => history.pushState({ said: tokens['history-state'] }, ''),
    print: () => {
      element('p', (paper) => {
        paper.className = 'on-paper'
        paper.textContent = tokens.print
      })
      window.print()
    },
  }
  await Promise.all(Object.entries(plantings).map(([surface, act]) => attempt(surface, act)))

  const field = (id: string) => document.querySelector<HTMLInputElement>(`#${id}`)
  const [typed, clipboard, primary] = [field('typed'), field('clipboard'), field('primary')]
  typed?.addEventListener('input', () => {
    if (typed.value === tokens.typed) void did('typed')
  })
  clipboard?.addEventListener('focus', () => void did('at-clipboard'))
  clipboard?.addEventListener('copy', () => void did('clipboard'))
  primary?.addEventListener('focus', () => void did('primary'))
  primary?.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') window.open(`${popupOrigin}/popup`, '_blank', 'popup,width=400,height=300')
  })
  typed?.addEventListener('click', () => void did('at-typed'))
  await did('planted')
}

const style = `
  input { display: block; width: 90%; height: 4rem; margin: 1rem; font: inherit }
  #typed { position: fixed; inset: 0; width: 100%; height: 50% }
  #clipboard { margin-top: 70vh }
  .on-paper { display: none }
  @media print { .on-paper { display: block } }`

const page = (title: string, body: string) =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><title>${title}</title><style>${style}</style><body>${body}`
const script = (source: string) => `<script>${source}</script>`

export const firstPage = () => page('Bienvenue', script(`(${tellWhatIsKnown.toString()})()`))

export const visitPage = (planting: Planting) =>
  page(
    planting.tokens.title,
    `<input id="typed"><input id="clipboard" value="${planting.tokens.clipboard}">
     <input id="primary" value="${planting.tokens.primary}">
     ${script(`(${plant.toString()})(${JSON.stringify(planting)})`)}`,
  )

/** Says when it is drawn, then leaves what any site leaves without being asked: for what is timed. */
async function drawAndLeave(tokens: Tokens) {
  const did = (surface: string) => fetch('/did', { method: 'POST', body: surface })
  await new Promise((drawn) => {
    requestAnimationFrame(() => setTimeout(drawn))
  })
  await did('drawn')
  document.cookie = `said=${tokens.cookie}; max-age=86400`
  localStorage.setItem('said', tokens['local-storage'])
  const cache = await caches.open('said')
  await cache.put('/said', new Response(tokens['cache-storage'] + 'x'.repeat(1_000_000)))
  await (await fetch('/kept-a-year.txt')).text()
  const link = document.createElement('a')
  link.href = '/download'
  document.body.append(link)
  link.click()
  await did('left')
}
export const leavingPage = (tokens: Tokens) =>
  page('Essai', script(`(${drawAndLeave.toString()})(${JSON.stringify(tokens)})`))

/** Another origin in a frame: its storage and its cookie are partitioned by the site around it. */
export const framePage = (tokens: Tokens) =>
  page(
    'Cadre',
    script(`localStorage.setItem('said', '${tokens['frame-storage']}')
      parent.postMessage('done', '*')`),
  )

export const popupPage = (tokens: Tokens) =>
  page(tokens['popup-title'], script(`fetch('/did', { method: 'POST', body: 'popup-title' })`))
