import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { maxScanPages } from '#contract/terminal-link.ts'
import { scanEnvironment, scanPapers } from '#terminal/scan/paper-scan.ts'
import { aJpeg } from './a-jpeg.ts'
import { fakeScanimage } from './fake-scanimage.ts'

async function stand(script: (folder: string) => string, hasRoom = true) {
  const { folder, environment } = await fakeScanimage('')
  await writeFile(join(folder, 'page.jpg'), aJpeg())
  await writeFile(join(folder, 'scanimage'), `#!/bin/sh\n${script(folder)}\n`)
  vi.stubEnv('PATH', environment.PATH)
  onTestFinished(() => void vi.unstubAllEnvs())
  const held: { name: string; bytes: Uint8Array }[] = []
  const papers = scanPapers(
    '/run/s-0',
    {
      hold: (name, bytes) => {
        held.push({ name, bytes })
        return Promise.resolve(hasRoom ? 4 : undefined)
      },
    },
    () => {},
  )
  return { papers, held, read: () => papers.scan('a:1', []) }
}
const goodPage = (folder: string) => `cat ${folder}/page.jpg`

test('pages become one document, and the next paper begins anew', async () => {
  const { papers, held, read } = await stand(goodPage)
  await read()
  await read()
  expect(await papers.done()).toEqual({ ok: true, value: 4 })
  expect(held.map(({ name }) => name)).toEqual(['papier-numerise.pdf'])
  expect(Buffer.from(held[0]?.bytes ?? []).toString('latin1')).toContain('/Count 2')
  expect(await papers.done()).toEqual({ ok: false, fault: 'scan-failed' })
})

test('there are no more pages than a document may have', async () => {
  const { read } = await stand(goodPage)
  for (let page = 0; page < maxScanPages; page += 1) expect((await read()).ok).toBe(true)
  expect(await read()).toEqual({ ok: false, fault: 'scan-too-big' })
})

test('a session that holds no more says so, and the pages wait', async () => {
  const { papers, read } = await stand(goodPage, false)
  expect((await read()).ok).toBe(true)
  expect(await papers.done()).toEqual({ ok: false, fault: 'scan-too-big' })
  expect(await papers.done()).toEqual({ ok: false, fault: 'scan-too-big' })
})

test('one page at a time; stopped, it takes those before with it', async () => {
  const { papers, read } = await stand(
    (
      folder,
    ) => `[ -e ${folder}/slow ] && { trap 'kill $!; exit 2' INT; touch ${folder}/begun; sleep 60 & wait; }
cat ${folder}/page.jpg; touch ${folder}/slow`,
  )
  expect((await read()).ok).toBe(true)
  const second = read()
  expect(await read()).toEqual({ ok: false, fault: 'scanner-busy' })
  expect(await papers.done()).toEqual({ ok: false, fault: 'scanner-busy' })
  papers.stop()
  expect(await second).toMatchObject({ ok: false })
  expect(await papers.done()).toEqual({ ok: false, fault: 'scan-failed' })
})

test('a page that fails leaves those before', async () => {
  const { papers, read } = await stand(
    (folder) => `[ -e ${folder}/jam ] && { echo "sane_start: Document feeder jammed" >&2; exit 6; }
cat ${folder}/page.jpg; touch ${folder}/jam`,
  )
  expect((await read()).ok).toBe(true)
  expect(await read()).toEqual({ ok: false, fault: 'paper-jam' })
  expect(await papers.done()).toEqual({ ok: true, value: 4 })
})

test('whatever the program writes beside the page goes to the session’s folder', () => {
  const { HOME, TMPDIR, XDG_CACHE_HOME, SNMP_PERSISTENT_DIR, ...rest } = scanEnvironment(
    '/run/s-0',
    { PATH: '/bin', HOME: '/root', ESCALE_KEEPER: 'secret', NODE_CHANNEL_FD: '3' },
  )
  for (const place of [HOME, TMPDIR, XDG_CACHE_HOME, SNMP_PERSISTENT_DIR])
    expect(place.startsWith('/run/s-0/')).toBe(true)
  expect(rest).toEqual({ PATH: '/bin' })
})
