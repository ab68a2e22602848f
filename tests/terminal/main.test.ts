import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newRepository } from '../seal/repository.ts'
import { freshFolder } from './wipe/fresh-folder.ts'

const run = (argv: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawnSync(process.execPath, ['src/terminal/main.ts', ...argv], {
    encoding: 'utf8',
    env: { HOME: freshFolder(), PATH: '', ...env },
  })
/** Arguments of a terminal that has its root of trust. To be called inside a test. */
const aKiosk = () => {
  const rootFile = join(freshFolder(), '1.root.json')
  writeFileSync(rootFile, newRepository().read('root') ?? '')
  return ['--kiosk', 'http://127.0.0.1:9/', '--root', rootFile] as const
}

test('the help is in French and ends well', () => {
  const { status, stdout } = run(['--help'])
  expect(status).toBe(0)
  expect(stdout).toMatch(/^Usage : escale-terminal/)
})

/** What is wrong, in a folder of its own. */
const faults: readonly {
  readonly given: (state: string) => ReturnType<typeof run>
  readonly code: number
  readonly says: RegExp
}[] = [
  { given: () => run([]), code: 2, says: /adresse du guide/ },
  { given: () => run(aKiosk()), code: 10, says: /Aucun navigateur trouvé/ },
  { given: (state) => runWith(state), code: 12, says: /Pas d’écran/ },
  {
    given: () => runWith('/dev/null/state', { DISPLAY: ':7' }),
    code: 16,
    says: /ne peut pas être écrit/,
  },
  {
    given: (state) => runWith(state, { DISPLAY: ':7654' }),
    code: 12,
    says: /L’écran « :7654 » ne répond pas/,
  },
]
const runWith = (state: string, env: Record<string, string> = {}) =>
  run([...aKiosk(), '--browser', process.execPath, '--state', state], env)

test.each(faults)(
  'a fault at the start is one sentence with an exit code of its own: $says',
  ({ given, code, says }) => {
    const { stderr, status } = given(join(freshFolder(), 'state'))
    expect(stderr.trim()).toMatch(says)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(status).toBe(code)
  },
)

test('the receipts of a terminal are shown without starting it', () => {
  const { status, stdout } = run(['status', '--state', freshFolder()])
  expect(status).toBe(0)
  expect(stdout).toMatch(/^Aucun reçu d’effacement/)
})

/** Runs it with a disk of its own at `folder`, made by `mount` options and left as `prepare` leaves it. */
const runOnDisk = (options: string, prepare: string) => {
  const folder = freshFolder()
  const script = `mount -t tmpfs -o ${options} none "$1" && cd "$1" && { ${prepare}; } && cd "$2" && shift 2 && exec "$@"`
  const argv = [
    'src/terminal/main.ts',
    ...aKiosk(),
    '--browser',
    process.execPath,
    '--state',
    join(folder, 'state'),
  ]
  return spawnSync(
    'unshare',
    ['--mount', 'sh', '-c', script, 'sh', folder, process.cwd(), process.execPath, ...argv],
    { encoding: 'utf8', env: { ...process.env, DISPLAY: ':7' } },
  )
}
const canMount = spawnSync('unshare', ['--mount', 'true']).status === 0

test.runIf(canMount)('a read-only disk and a full one are told apart', () => {
  const readOnly = runOnDisk('ro', 'true')
  expect(readOnly.stderr).toMatch(/^Le disque est en lecture seule/)
  expect(readOnly.status).toBe(13)
  const full = runOnDisk('size=8k', 'mkdir state && cat /dev/zero > full 2>/dev/null || true')
  expect(full.stderr).toMatch(/^Le disque est plein/)
  expect(full.status).toBe(14)
})
