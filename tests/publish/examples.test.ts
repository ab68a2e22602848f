/** @whole the files of docs/examples, put where they say, pass the checks of the pilot: whoever copies them starts from something sound */
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { checkFolder } from '#publish/commands/check-folder.ts'
import { defaultFolder } from '#publish/commands/command.ts'
import { makeAidant } from '#publish/keys/make-aidant.ts'

const day = '2026-12-02'

test('a reception list, an urgent route and a referent’s card, as they are, give no error and nobody’s name', async () => {
  const root = mkdtempSync(join(tmpdir(), 'escale-examples-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  cpSync(dirname(defaultFolder), root, { recursive: true })
  const folder = join(root, basename(defaultFolder))
  const file = join(folder, 'aidants.yaml')
  const begun = await makeAidant({
    file,
    id: 'accueil',
    code: '739562',
    pepper: 'ab'.repeat(32),
    today: day,
  })
  expect(begun.ok).toBe(true)
  appendFileSync(file, readFileSync('docs/examples/accueil.yaml', 'utf8'))
  cpSync('docs/examples/referents.yaml', join(folder, 'registry', 'referents.yaml'))

  const { findings } = checkFolder(folder, { at: day }, new Date())
  const ours = findings.filter((found) => /aidants\.yaml|referents\.yaml/.test(found.file))
  expect(findings.filter(({ level }) => level === 'error')).toEqual([])
  // The card says itself that nobody has confirmed it yet.
  expect(ours.map(({ code, level }) => `${level} ${code}`)).toEqual(['warning H04'])
})
