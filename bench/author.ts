/**
 * How long a check of the default deployment takes: from nothing, and after one change in a session, where only what it
 * touches is done again. Goal: 300 ms after any change, so that somebody who types is told at once.
 */
import { authorSession } from '#author/author-session.ts'
import { checkDeployment } from '#author/check-deployment.ts'
import { readDeployment } from '#author/read-deployment.ts'
import { defaultFolder } from '#publish/commands/command.ts'
import { nameInTree, readTexts } from '#publish/read-deployment-folder.ts'
import { readPictures } from '#publish/read-pictures.ts'
import type { BenchOptions } from './bench-options.ts'
import { quantile } from './statistics.ts'

const day = '2026-11-29'
const goalMs = 300

export async function run({ json, n = 25 }: BenchOptions): Promise<void> {
  const { files, unreadable } = readTexts(defaultFolder)
  const folder = nameInTree(defaultFolder)
  const pictures = readPictures()
  const timesOf = (work: () => unknown, before: () => unknown = () => {}) =>
    Array.from({ length: n }, () => {
      before()
      const start = performance.now()
      work()
      return performance.now() - start
    })
  const shelf = 'common/nouvelle-caledonie'
  const session = authorSession(files, folder, pictures)
  session.check(day)
  /** A comment more at the end of a file: the least that makes it another text. */
  const typing = (path: string) => () => session.change(path, `${session.files.get(path) ?? ''}\n#`)
  const first = (part: string) =>
    [...files.keys()].find((path) => path.startsWith(`${shelf}/${part}`)) ?? ''
  const measured = {
    'from nothing': timesOf(() =>
      checkDeployment(readDeployment(files, folder, unreadable), day, pictures),
    ),
    'a guide': timesOf(
      () => session.check(day),
      typing(`${shelf}/guides/impots-declaration.guide.yaml`),
    ),
    'stories of a guide': timesOf(() => session.check(day), typing(first('stories/'))),
    'a fragment': timesOf(() => session.check(day), typing(first('fragments/'))),
    'the registry': timesOf(() => session.check(day), typing(`${shelf}/registry/sites.yaml`)),
    'the places': timesOf(() => session.check(day), typing(`${folder}/places.yaml`)),
  }
  const results = Object.entries(measured).map(([change, ms]) => ({
    change,
    p50: quantile(ms, 0.5),
    p95: quantile(ms, 0.95),
    isWithin: quantile(ms, 0.5) <= goalMs,
  }))
  const texts = { files: files.size, characters: [...files.values()].join('').length }
  if (json) return console.log(JSON.stringify({ ...texts, n, goalMs, results }))
  console.log(`${texts.files} texts, ${texts.characters} characters, ${n} times each`)
  for (const { change, p50, p95 } of results)
    console.log(`  ${change.padEnd(20)} p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms`)
}
