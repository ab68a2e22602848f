// @whole: what the pages of the project name is there: other pages, files, commands.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const pages = ['README.md', 'CHANGELOG.md', ...globSync('docs/**/*.md')]
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))

test('the README leads to every page', () => {
  const readme = readFileSync('README.md', 'utf8')
  for (const page of globSync('docs/*.md')) expect(readme).toContain(`](${page})`)
})

test.each(pages)('%s leads to pages and pictures that are there', (page) => {
  const links = [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:)([^)\s#]+)/g)]
  for (const [, link = ''] of links) expect(existsSync(join(dirname(page), link)), link).toBe(true)
})

const namingCommands = [...pages, ...globSync('{src,tests,bench}/**/*.{ts,tsx,js,sh}')].filter(
  (file) => readFileSync(file, 'utf8').includes('npm run '),
)

test.each(namingCommands)('%s names no command of npm that is not there', (file) => {
  const named = [...readFileSync(file, 'utf8').matchAll(/\bnpm run (?:--silent )?([a-z][a-z:]*)/g)]
  for (const [, script = ''] of named) expect(scripts).toHaveProperty([script])
})
