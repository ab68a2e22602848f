import { expect, test } from 'vitest'
import { documentKinds } from '#author/json-schemas.ts'
import { parseFile } from '#author/parse-file.ts'
import { readYaml } from '#author/read-yaml.ts'

const findingsOf = (source: string, kind: keyof typeof documentKinds = 'guide') => {
  const yaml = readYaml(source, 'a.yaml')
  if (!yaml.ok) throw new Error('the example is readable YAML')
  const { schema, definitions } = documentKinds[kind]
  const parsed = parseFile(schema, definitions, yaml.value)
  return parsed.ok ? [] : parsed.fault
}

const linesOf = (source: string, kind?: keyof typeof documentKinds) =>
  findingsOf(source, kind).map(
    ({ line, column, code, message }) => `${line}:${column} ${code} ${message}`,
  )

const steps = (body: string) => `steps:\n${body.replaceAll(/^/gm, '  ')}`

test('an unknown key is told with the one that was meant', () => {
  expect(linesOf('titel: 1\nname: a\n', 'partners')).toContain(
    '2:7 X02 « a » : un groupe de lignes « nom : valeur » est attendu.',
  )
  expect(linesOf('cafat: { name: CAFAT, fulName: x }', 'partners')).toEqual([
    "1:23 X01 « fulName » n'est pas connu ici. Vouliez-vous dire « fullName » ?",
  ])
})

test('every unknown key is told, not the first one only', () => {
  const codes = findingsOf('cafat: { name: CAFAT, a1: x, b2: y, c3: z }', 'partners')
  expect(codes.map(({ at }) => at.at(-1))).toEqual(['a1', 'b2', 'c3'])
})

test('the keys that are offered are those of this kind of step', () => {
  const lines = linesOf(steps('a:\n  kind: gate\n  next: [{ to: b }]\n  titles: x\n  nexts: y'))
  expect(lines).toContain("5:5 X01 « titles » n'est pas connu ici. Noms possibles : kind, next.")
  expect(lines).toContain("6:5 X01 « nexts » n'est pas connu ici. Vouliez-vous dire « next » ?")
})

test('a missing key is told where it should be', () => {
  expect(linesOf('cafat: {}', 'partners')).toEqual([
    '1:1 X03 « name » manque. Ajoutez-le à cet endroit.',
  ])
})

test('a wrong value is quoted, with what was expected', () => {
  const lines = linesOf(
    [
      'id: A b',
      'version: "1"',
      steps(
        'a: { kind: resul }\nb:\nc: { kind: gate, next: [] }\nD: { kind: gate, next: [{ to: 3 }] }',
      ),
    ].join('\n'),
  )
  expect(lines).toEqual(
    expect.arrayContaining([
      '1:5 X02 « A b » : identifiant attendu : minuscules, chiffres et tirets.',
      '2:10 X02 « 1 » : un nombre est attendu. Retirez les guillemets.',
      '4:14 X02 « resul » : valeurs possibles : info, practice, choice, checklist, external, gate, result, include. Vouliez-vous dire « result » ?',
      '5:3 X02 rien : un groupe de lignes « nom : valeur » est attendu.',
      '6:26 X02 cette liste : au moins une suite.',
      '7:3 X02 « D » : identifiant attendu : minuscules, chiffres et tirets.',
      '7:33 X02 « 3 » : un texte est attendu. Mettez-le entre guillemets : "3".',
    ]),
  )
})

/** What is said of a condition. */
const route = (when: string) =>
  linesOf(steps(`a: { kind: gate, next: [{ to: b, when: ${when} }] }`)).filter((line) =>
    line.startsWith('2:'),
  )

test('a condition is explained by the alternative that was meant', () => {
  expect(route('{ eq: [a, B C] }')).toEqual([
    '2:52 X02 « B C » : identifiant attendu : minuscules, chiffres et tirets.',
  ])
  expect(route('{ eq: [a] }')).toEqual([expect.stringContaining('il manque une valeur ici.')])
  expect(route('{ all: [{ not: { season: [s, opened] } }] }')).toEqual([
    expect.stringContaining('« opened » : valeurs possibles : before, open, after, unknown.'),
  ])
  expect(route('{ equal: [a, b] }')).toEqual([
    expect.stringContaining('condition inconnue : eq, in, has'),
  ])
})

test('the step a finding is about is named', () => {
  const finding = findingsOf(steps('paper: { kind: resul }')).find(({ step }) => step)
  expect(finding?.step).toBe('paper')
})

test('no message is left in the words of the library', () => {
  const everything = ['1', '[]', 'null', '"x"', '{}', 'true', '{ a: { b: { c: 1 } } }']
  for (const kind of ['guide', 'deployment', 'places', 'stories', 'docs', 'sites'] as const) {
    for (const source of everything) {
      for (const line of linesOf(source, kind)) expect(line).not.toMatch(/Invalid|Expected/)
    }
  }
})

test('fifty findings are enough for one file', () => {
  const many = Array.from({ length: 300 }, (_, n) => `Bad${n}: 1`).join('\n')
  expect(findingsOf(many, 'partners')).toHaveLength(50)
})
