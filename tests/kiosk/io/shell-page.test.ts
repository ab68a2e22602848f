import { expect, test } from 'vitest'
import { keepFront, withFront } from '#kiosk/io/shell-page.ts'
import { aFront } from '../a-content.ts'

const page = (front: unknown) => `<!doctype html>
<html lang="fr" data-theme="light" data-text="100"><head><title>Escale</title></head><body>
<div id="app"><div class="screen"><p class="where"><b>Programme, Lieu</b></p></div></div>
<script type="application/json" id="front">${JSON.stringify(front)}</script>
<script type="module" src="/assets/index.js"></script></body></html>`

const read = (html: string | undefined) => new DOMParser().parseFromString(html ?? '', 'text/html')

test('the page of the next boot bears the names of this terminal’s own place', () => {
  const front = { ...aFront(), placeName: 'Koné </script><b>' }
  const written = withFront(page({}), front)
  const { documentElement } = read(written)
  expect(documentElement.querySelector('.where')?.textContent).toBe(
    `Point Conseil Numérique, ${front.placeName}`,
  )
  expect(JSON.parse(documentElement.querySelector('#front')?.textContent ?? '')).toEqual(front)
  expect(documentElement.querySelector('script[type=module]')).not.toBeNull()
  expect(withFront(written ?? '', front)).toBeUndefined()
})

test('it opens at the size of text of its place', () => {
  const written = withFront(page({}), { ...aFront(), profile: 'senior' })
  expect(read(written).documentElement.dataset['text']).toBe('150')
})

test('a page that is not ours is left alone', () => {
  expect(withFront('<p>Un moment</p>', aFront())).toBeUndefined()
})

test('only pages of the shell are written, with what their answer said of them', async () => {
  const kept = new Map([
    ['http://kiosk/', page({})],
    ['http://kiosk/index.html?__WB_REVISION__=1', page({})],
    ['http://kiosk/preview.html', page({})],
  ])
  const answers = new Map<string, Response>()
  const cache: Pick<Cache, 'keys' | 'match' | 'put'> = {
    keys: () => Promise.resolve([...kept.keys()].map((url) => new Request(url))),
    match: (request) =>
      Promise.resolve(
        new Response(kept.get(request instanceof Request ? request.url : String(request)), {
          headers: { 'content-type': 'text/html', 'content-encoding': 'br' },
        }),
      ),
    put: (request, answer) => {
      answers.set(request instanceof Request ? request.url : String(request), answer)
      return Promise.resolve()
    },
  }
  const opened: string[] = []
  const changed = await keepFront(aFront(), {
    keys: () => Promise.resolve(['escale-precache-shell-1', 'autre']),
    open: (name) => {
      opened.push(name)
      return Promise.resolve(cache)
    },
  })
  expect([changed, opened]).toEqual([2, ['escale-precache-shell-1']])
  expect([...answers.keys()]).toEqual([...kept.keys()].slice(0, 2))
  const [answer] = answers.values()
  expect(answer?.headers.get('content-type')).toBe('text/html')
  expect(answer?.headers.has('content-encoding')).toBe(false)
})
