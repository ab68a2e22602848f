/** `npm run bench -- <what> [--json] [--n N] [--rounds N]`: what the product costs, measured beside a reference in the same run. */
import { parseArgs } from 'node:util'
import type { BenchOptions } from './bench-options.ts'

const benches: Readonly<
  Record<string, () => Promise<{ run(options: BenchOptions): Promise<void> }>>
> = {
  author: () => import('./author.ts'),
  boot: () => import('./boot.ts'),
  'fuzz-release': () => import('./fuzz-release.ts'),
  help: () => import('./help.ts'),
  hub: () => import('./hub.ts'),
  search: () => import('./search.ts'),
  touch: () => import('./touch.ts'),
  wipe: () => import('./wipe.ts'),
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    n: { type: 'string' },
    rounds: { type: 'string' },
  },
})
const load = benches[positionals[0] ?? '']
const counts = Object.fromEntries(
  (['n', 'rounds'] as const).flatMap((name) =>
    values[name] === undefined ? [] : [[name, Number(values[name])]],
  ),
)
if (load && Object.values(counts).every((count) => Number.isInteger(count) && count > 0))
  await (await load()).run({ json: values.json, ...counts })
else {
  const names = Object.keys(benches).join('|')
  console.error(`usage: npm run bench -- <${names}> [--json] [--n N] [--rounds N]`)
  process.exitCode = 2
}
