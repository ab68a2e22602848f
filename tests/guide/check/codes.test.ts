/** @whole Holds together the codes that checks give and the page that explains them. */
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('docs/checks.md explains every code of the guide room, and no other', () => {
  const given = globSync('src/guide/**/*.ts').flatMap(
    (file) => readFileSync(file, 'utf8').match(/(?<=')[A-Z]\d{2}(?=')/g) ?? [],
  )
  const explained = readFileSync('docs/checks.md', 'utf8').match(/(?<=^\| )[A-Z]\d{2}/gm) ?? []
  const own = explained.filter((code) => !/^[XY]/.test(code))
  expect(new Set(given)).toEqual(new Set(own))
  expect(new Set(explained).size).toBe(explained.length)
})
