// @whole: from the file on the disk to its line on the screen, every check finds the defect it is there for.
import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkFolder } from '#publish/commands/check-folder.ts'
import { borrowDeployment, goodDay } from './borrow-deployment.ts'
import { aidantDefects } from './defects/aidant-defects.ts'
import { answerDefects } from './defects/answer-defects.ts'
import { conventionDefects } from './defects/convention-defects.ts'
import { diagnosticDefects } from './defects/diagnostic-defects.ts'
import { languageDefects } from './defects/language-defects.ts'
import { signoffDefects } from './defects/signoff-defects.ts'
import { directoryDefects } from './defects/directory-defects.ts'
import { mediaDefects } from './defects/media-defects.ts'
import { unreadableDefects } from './defects/unreadable-defects.ts'
import { wayDefects } from './defects/way-defects.ts'
import { wordDefects } from './defects/word-defects.ts'

const defects = [
  ...aidantDefects,
  ...answerDefects,
  ...conventionDefects,
  ...diagnosticDefects,
  ...languageDefects,
  ...signoffDefects,
  ...directoryDefects,
  ...mediaDefects,
  ...unreadableDefects,
  ...wayDefects,
  ...wordDefects,
]

const check = (folder: string) => checkFolder(folder, { at: goodDay }, new Date()).findings

test('the good deployment has nothing wrong, not even a warning', () => {
  expect(check(borrowDeployment().folder)).toEqual([])
})

describe('each defect is found by its code, at its line, in French', () => {
  test.each(defects)('$code: $name', ({ code, level, file, plant, line = '' }) => {
    const borrowed = borrowDeployment()
    plant(borrowed)
    const found = check(borrowed.folder).filter((finding) => finding.code === code)
    expect(found.map((finding) => finding.file)).toContain(borrowed.path(file))
    expect(found.map((finding) => finding.level)).toContain(level)
    const lines = borrowed.read(file).split('\n')
    const pointed = found.map((finding) => lines[finding.line - 1] ?? '')
    expect(pointed).toContainEqual(expect.stringContaining(line))
    for (const { message } of found) expect(message).toMatch(/[a-zéèàêç]{2,} [a-zéèàêç]{2,}/)
  })
})

const plantedBeside = {
  'tests/author/check-exercises.test.ts': ['E04', 'E05', 'E06', 'E07', 'E08'],
  'tests/publish/audio/check-audio.test.ts': ['A05', 'A06'],
  'tests/publish/audio/human-recordings.test.ts': ['A07'],
  'tests/publish/audio/build-media.test.ts': ['M03'],
}

test('no check is left without a defect that proves it and a line in docs/checks.md', () => {
  const codes = globSync('src/{guide,author,publish}/**/*.ts').flatMap((file) =>
    Array.from(readFileSync(file, 'utf8').matchAll(/'([A-Z]\d{2})'/g), ([, code]) => code),
  )
  const planted = new Set(defects.map(({ code }) => code))
  // The good deployment has no exercise and no recording: theirs are planted where they are made.
  const provenBeside = Object.entries(plantedBeside).flatMap(([file, those]) => {
    const text = readFileSync(file, 'utf8')
    return those.filter((code) => text.includes(code))
  })
  const proven = new Set([...planted, ...provenBeside])
  expect([...new Set(codes)].filter((code) => code && !proven.has(code))).toEqual([])
  const page = readFileSync('docs/checks.md', 'utf8')
  expect([...planted].filter((code) => !page.includes(`| ${code} |`))).toEqual([])
})
