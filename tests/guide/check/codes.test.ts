/** @whole Holds together the codes that checks give and the page that explains them. */
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('docs/checks.md explains every code that a check gives, and no other', () => {
  const given = globSync('src/{guide,author,publish}/**/*.ts').flatMap(
    (file) => readFileSync(file, 'utf8').match(/(?<=')[A-Z]\d{2}(?=')/g) ?? [],
  )
  const explained = readFileSync('docs/checks.md', 'utf8').match(/(?<=^\| )[A-Z]\d{2}/gm) ?? []
  // Those of files and of publication have other makers.
  const ofChecks = (codes: readonly string[]) =>
    new Set(codes.filter((code) => !/^[XY]/.test(code)))
  expect(ofChecks(given)).toEqual(ofChecks(explained))
  expect(new Set(explained).size).toBe(explained.length)
})
