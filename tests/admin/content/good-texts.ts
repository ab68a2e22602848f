/** The good deployment, as the hub's drafts hold it: one guide, its stories, a fragment it includes, every registry. */
import { globSync, readFileSync } from 'node:fs'

export const good = 'bourg'

const root = 'tests/publish/good-deployment'

export const goodTexts: ReadonlyMap<string, string> = new Map(
  globSync(`${good}/**/*.{yaml,json}`, { cwd: root }).map((path) => [
    path,
    readFileSync(`${root}/${path}`, 'utf8'),
  ]),
)
