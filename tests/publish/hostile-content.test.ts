// @whole: whatever is in a deployment's folder, a check ends soon, in little memory, and says why in French.
import { spawnSync } from 'node:child_process'
import { expect, test, vi } from 'vitest'
import { borrowDeployment, goodDay } from './borrow-deployment.ts'
import { guideFile } from './defects/defect.ts'

// Each starts a process of its own; only a hang may fail here.
vi.setConfig({ testTimeout: 60_000 })

const check = (folder: string) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--max-old-space-size=256', 'src/publish/config.ts', 'check', folder, '--at', goodDay],
    { encoding: 'utf8', timeout: 60_000 },
  )
  return { status, stdout, stderr }
}

const include = (id: string, fragment: string, to: string) =>
  `  ${id}: { kind: include, fragment: ${fragment}, exits: { fin: ${to} } }\n`

const fragment = (id: string, steps: string) =>
  `schema: fragment/1\nid: ${id}\nstart: un\nexits: [fin]\nsteps:\n${steps}`

test('ten thousand steps', () => {
  const { folder, read, write } = borrowDeployment()
  const many = Array.from(
    { length: 10_000 },
    (_, n) => `  s${n}: { kind: gate, next: [{ to: site }] }`,
  )
  write(guideFile, `${read(guideFile)}${many.join('\n')}\n`)
  const { status, stdout, stderr } = check(folder)
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
  expect(stdout).toContain('200 au plus')
})

test('fragments that each include the next one twice, thirty times over', () => {
  const { folder, edit, write } = borrowDeployment()
  for (let n = 0; n < 30; n += 1) {
    const next = `f${n + 1}`
    write(
      `fragments/f${n}.frag.yaml`,
      fragment(`f${n}`, include('un', next, 'deux') + include('deux', next, 'exit-fin')),
    )
  }
  write(
    'fragments/f30.frag.yaml',
    fragment('f30', '  un: { kind: gate, next: [{ to: exit-fin }] }\n'),
  )
  edit(guideFile, '  envoyee:\n', `${include('bombe', 'f0', 'site')}  envoyee:\n`)
  const { status, stdout, stderr } = check(folder)
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
  expect(stdout).toContain('I01')
})

test('fragments that include one another in a circle', () => {
  const { folder, edit, write } = borrowDeployment()
  write('fragments/a.frag.yaml', fragment('a', include('un', 'b', 'exit-fin')))
  write('fragments/b.frag.yaml', fragment('b', include('un', 'a', 'exit-fin')))
  edit(guideFile, '  envoyee:\n', `${include('rond', 'a', 'site')}  envoyee:\n`)
  const { status, stdout, stderr } = check(folder)
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
  expect(stdout).toContain('I01')
})

test('a map of forty thousand keys, each a fault', () => {
  const { folder, write } = borrowDeployment()
  const lines = Array.from({ length: 40_000 }, (_, n) => `Doc_${n}: { a: 1 }`)
  write('registry/docs.yaml', lines.join('\n'))
  const { status, stdout, stderr } = check(folder)
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
  expect(stdout.split('\n').filter((line) => line.includes('docs.yaml')).length).toBe(50)
})
