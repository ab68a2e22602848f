// @whole: docs/programmes.md answers every need that the five programmes write, and what it points to is there.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

const page = readFileSync('docs/programmes.md', 'utf8')

/** Needs of each programme, as they were numbered when its document was read. */
const needs = [17, 14, 11, 13, 13]
const states = ['fait', 'en partie', 'au programme', 'hors']

const rows = page
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split(' | ').map((cell) => cell.replaceAll(/^\| | \|$/g, '')))

test('every need of every programme has one line, in order', () => {
  const numbers = needs.flatMap((count, programme) =>
    Array.from({ length: count }, (_, at) => `${programme}.${at + 1}`),
  )
  expect(rows.map(([number]) => number)).toEqual(numbers)
})

test('each line has a state and says where', () => {
  for (const [number, , state, where = ''] of rows) {
    expect(states, number).toContain(state)
    expect(where.length, number).toBeGreaterThan(4)
  }
})

test('files and pages that it names are there', () => {
  const files = [...page.matchAll(/`((?:tests|kiosk-config)\/[^`]+)`/g)].map(
    ([, file]) => file ?? '',
  )
  const pages = [...page.matchAll(/\]\(([a-z]+\.md)\)/g)].map(([, name]) => `docs/${name}`)
  for (const path of [...files, ...pages]) expect(existsSync(path), path).toBe(true)
})

test('every deployment is one of the programmes', () => {
  const deployments = readdirSync('kiosk-config').filter(
    (name) => !['common', 'schemas'].includes(name) && !name.startsWith('.'),
  )
  for (const deployment of deployments) expect(page).toContain(`\`${deployment}\``)
})
