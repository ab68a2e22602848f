import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { schemaFiles } from '#author/json-schemas.ts'

const folder = 'kiosk-config/schemas'

test('the schemas editors read are those of the contract: run `npm run config -- schemas`', () => {
  const files = schemaFiles()
  expect(readdirSync(folder).toSorted()).toEqual(Object.keys(files).toSorted())
  for (const [name, content] of Object.entries(files)) {
    expect(readFileSync(`${folder}/${name}`, 'utf8'), name).toBe(content)
  }
})

test('each kind of step completes with its own keys', () => {
  const guide = schemaFiles()['guide.schema.json'] ?? ''
  for (const kind of ['info', 'choice', 'checklist', 'external', 'gate', 'result', 'include']) {
    expect(guide).toContain(`"const": "${kind}"`)
  }
})
