import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { aboutWords, actWords, whoWords } from '#admin/audit/act-words.ts'
import { sessionRefusals } from '#contract/staff.ts'
import { namesOf } from '#admin/app/names.ts'

const refusals = new Set<string>(sessionRefusals)

/** « act: 'signed-in' » where the hub writes a line, and the tables that name several. */
const written = globSync('src/hub/**/*.ts').flatMap((file) => {
  const source = readFileSync(file, 'utf8')
  if (!/\brecord\(|writeAudit\(/.test(source)) return []
  return [...source.matchAll(/'((?:[a-z]+-)+[a-z]+)'/g)]
    .map(([, act = '']) => act)
    .filter((act) =>
      /^(?:terminal|rollout|staff|passkey|recovery|drafts|enrolment|command)-/.test(act),
    )
    .filter((act) => /(?:ed|made|all)$/.test(act) && !refusals.has(act))
})

test('every act that the hub writes down has its words', () => {
  expect(written.length).toBeGreaterThan(15)
  expect([...new Set(written)].filter((act) => actWords(act) === act)).toEqual([])
})

test('an act that is new is shown by its code', () => {
  expect(actWords('moon-landed')).toBe('moon-landed')
})

test('what a line is about is said with the names people know', () => {
  expect(aboutWords({ release: 42, percent: 10 }, namesOf(undefined))).toBe(
    'publication 42 · part 10',
  )
})

test('who left the team keeps a number, not a name', () => {
  expect(whoWords('Marc')).toBe('Marc')
  expect(whoWords('hub')).toBe('Le hub')
  expect(whoWords('s-000000000000ab12')).toBe('Ancien collègue ab12')
})
